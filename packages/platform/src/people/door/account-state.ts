import { err, ok, type Result } from "@consentry/kernel";

import { acrossOrganisations } from "../../database/database.ts";
import type { Problem } from "../../http/api/problem.ts";
import { accountOfEmail } from "../accounts/accounts.ts";
import { listPasskeys } from "../passkeys/passkeys.ts";
import { readSecondFactor } from "../second-factor/second-factor.ts";
import { listSessions } from "../sessions/sessions.ts";
import { isKnownBySignOn } from "../sign-on/links.ts";
import { NOT_SIGNED_IN, whoIsIn, type Here, type Visit } from "./visit.ts";

const OF_THE_DEMO: Problem = {
  kind: "not-possible",
  detail: "The demo’s account is opened without proof, and has nothing to sign in with.",
};

const BY_A_PROVIDER: Problem = {
  kind: "not-possible",
  detail:
    "You came in by your organisation’s provider: it opens the organisation, and not what the account is opened by. Sign in by a way of your own for that.",
};

/**
 * Changes how the account of whoever is signed in is opened, and answers how it is from then on.
 * Whom a provider vouched for changes nothing: an administrator there could, in their name.
 *
 * @param may who may; whoever is signed in by a way of their own when left out
 */
export async function asOwner(
  visit: Omit<Visit, "body">,
  change: (here: Here) => Promise<Problem | null>,
  may: (visit: Omit<Visit, "body">) => Promise<Result<Here, Problem>> = whoMayChange,
): Promise<Result<object, Problem>> {
  const here = await may(visit);
  if (!here.ok) return here;
  const problem = await change(here.value);
  return problem === null ? ok(await accountState(visit, here.value)) : err(problem);
}

/** Whoever is signed in by a way of their own. */
export async function whoMayChange(visit: Omit<Visit, "body">): Promise<Result<Here, Problem>> {
  const here = await whoIsIn(visit);
  if (here === null) return err(NOT_SIGNED_IN);
  if (here.account.isDemo) return err(OF_THE_DEMO);
  return here.session.confinedTo === null ? ok(here) : err(BY_A_PROVIDER);
}

const BY_MORE: Problem = {
  kind: "not-possible",
  detail:
    "Sign in with your passkey first: a password alone may not change what opens the account beside it.",
};

/**
 * Whoever may change what opens the account beside a password. Who has more than a password came in
 * by more: else whoever found the password would add what the organisation asks for, in their name.
 */
export async function whoMayAdd(visit: Omit<Visit, "body">): Promise<Result<Here, Problem>> {
  const here = await whoMayChange(visit);
  if (!here.ok || here.value.session.openedBy !== "password") return here;
  const known = await acrossOrganisations(visit.installation.database, (tx) =>
    listPasskeys(tx, here.value.account.id),
  );
  return known.length === 0 ? here : err(BY_MORE);
}

/** How an account is opened, and where it is. */
export async function accountState(
  { installation }: Pick<Visit, "installation">,
  { account, secret, session }: Here,
): Promise<object> {
  const { database, now } = installation;
  return acrossOrganisations(database, async (tx) => {
    const sessions = await listSessions(tx, account.id, secret, now());
    return {
      hasPassword: (await accountOfEmail(tx, account.email))?.passwordHash !== null,
      passkeys: await listPasskeys(tx, account.id),
      secondFactor: await readSecondFactor(tx, account.id),
      signOn: await isKnownBySignOn(tx, session.organisation, account.id),
      // Whom a provider vouched for is shown what it vouched for, and may end it.
      sessions: session.confinedTo === null ? sessions : sessions.filter(({ isHere }) => isHere),
      mayChange: session.confinedTo === null && !account.isDemo,
      otherSessions: sessions.length - 1,
    };
  });
}
