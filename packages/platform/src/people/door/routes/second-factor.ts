import { err, ok, type Result } from "@consentry/kernel";

import { acrossOrganisations } from "../../../database/database.ts";
import type { SystemTx } from "../../../database/transaction.ts";
import type { Problem } from "../../../http/api/problem.ts";
import { fields } from "../../../http/api/shapes.ts";
import { factorForApp } from "../../second-factor/codes.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
  takeCode,
} from "../../second-factor/second-factor.ts";
import { endOtherSessions, strengthenSession, weakenSession } from "../../sessions/sessions.ts";
import { accountState, whoMayAdd } from "../account-state.ts";
import { CodeText, problemOfCode } from "../code-problem.ts";
import { noteOfAccount } from "../note-of-account.ts";
import { doorRoute, oneMoreAttempt, type Here, type Visit } from "../visit.ts";

/** Gives what an app makes codes from. It guards nothing until a code of it was typed. */
export const beginSecondFactorRoute = doorRoute({
  method: "POST",
  path: "/session/second-factor",
  async handle(visit) {
    const { database, secret, now } = visit.installation;
    const here = await whoMayAdd(visit);
    if (!here.ok) return here;
    const { account } = here.value;
    const made = await acrossOrganisations(database, (tx) =>
      beginSecondFactor(tx, secret, account.id, now()),
    );
    return made === null ? err(ASKED_FOR_ALREADY) : ok(factorForApp(made, account.email));
  },
});

/** From now on a password alone does not open the account; all other sessions end by that. */
export const confirmSecondFactorRoute = doorRoute({
  method: "PUT",
  path: "/session/second-factor",
  body: fields({ code: CodeText }),
  handle: (visit) =>
    byCode(visit, async (tx, { account, secret: held }) => {
      const { secret, now } = visit.installation;
      const given = { account: account.id, code: visit.body.code };
      const codes = await confirmSecondFactor(tx, secret, given, now());
      if (!codes.ok) return err(problemOfCode(codes.error));
      await strengthenSession(tx, held, "password-and-code");
      await endOtherSessions(tx, account.id, held);
      await noteOfAccount(tx, account.id, "turnOnSecondFactor", now());
      return ok({ recoveryCodes: codes.value });
    }),
});

/** A code of it, or a recovery code, says that it is its owner who wants it gone. */
export const removeSecondFactorRoute = doorRoute({
  method: "DELETE",
  path: "/session/second-factor",
  body: fields({ code: CodeText }),
  handle: (visit) =>
    byCode(visit, async (tx, { account, secret: held }) => {
      const { secret, now } = visit.installation;
      const given = { account: account.id, code: visit.body.code };
      const taken = await takeCode(tx, secret, given, now());
      if (!taken.ok) return err(problemOfCode(taken.error));
      await removeSecondFactor(tx, account.id);
      await weakenSession(tx, held);
      await noteOfAccount(tx, account.id, "turnOffSecondFactor", now());
      return ok({});
    }),
});

/** Ten new recovery codes, this once; those of before open nothing any more. */
export const newRecoveryCodesRoute = doorRoute({
  method: "POST",
  path: "/session/second-factor/recovery",
  body: fields({ code: CodeText }),
  handle: (visit) =>
    byCode(visit, async (tx, { account }) => {
      const { secret, now } = visit.installation;
      const given = { account: account.id, code: visit.body.code };
      const taken = await takeCode(tx, secret, given, now());
      if (!taken.ok) return err(problemOfCode(taken.error));
      await noteOfAccount(tx, account.id, "newRecoveryCodes", now());
      return ok({ recoveryCodes: await replaceRecoveryCodes(tx, account.id) });
    }),
});

/** Does what a code is asked for, and answers the account with what comes of it beside. */
async function byCode(
  visit: Omit<Visit, "body">,
  change: (tx: SystemTx, here: Here) => Promise<Result<object, Problem>>,
): Promise<Result<object, Problem>> {
  const tooMany = await oneMoreAttempt(visit);
  if (tooMany !== null) return err(tooMany);
  const here = await whoMayAdd(visit);
  if (!here.ok) return here;
  const done = await acrossOrganisations(visit.installation.database, (tx) =>
    change(tx, here.value),
  );
  return done.ok ? ok({ ...(await accountState(visit, here.value)), ...done.value }) : done;
}

const ASKED_FOR_ALREADY: Problem = {
  kind: "not-possible",
  detail: "Codes are asked for already: turn that off first.",
};
