import { err, ok } from "@consentry/kernel";
import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { Type } from "typebox";

import { acrossOrganisations } from "../../../database/database.ts";
import { AddressText, fields } from "../../../http/api/shapes.ts";
import { accountOfEmail } from "../../accounts/accounts.ts";
import { readHeldSecret, type HeldSecret } from "../../held-secret.ts";
import { accountOfPasskey, signInOptions } from "../../passkeys/passkeys.ts";
import { canHashPasswords, isPassword } from "../../passwords/hash-password.ts";
import { readSecondFactor, takeCode } from "../../second-factor/second-factor.ts";
import { giveStepCookie, readStepCookie, takeStepCookie } from "../../sessions/session-cookie.ts";
import { awaitCode, endStep, tryCode } from "../../sessions/sign-in-steps.ts";
import { takeSignInLink } from "../../sessions/sign-in-links.ts";
import { CodeText, problemOfCode } from "../code-problem.ts";
import { noteOfAccount } from "../note-of-account.ts";
import { doorRoute, NOT_SIGNED_IN, oneMoreAttempt, signIn, type Visit } from "../visit.ts";
import { PasswordText } from "../way-in.ts";

/** By address and password. Which of the two was wrong is told neither in words nor by the clock. */
export const passwordRoute = doorRoute({
  method: "POST",
  path: "/session/password",
  body: fields({ email: AddressText, password: PasswordText }),
  async handle(visit) {
    const { installation, body } = visit;
    const tooMany = await oneMoreAttempt(visit, body.email);
    if (tooMany !== null) return err(tooMany);
    if (!canHashPasswords()) return err(NOT_SIGNED_IN);
    const account = await acrossOrganisations(installation.database, (tx) =>
      accountOfEmail(tx, body.email.trim()),
    );
    const isRight = await isPassword(body.password, account?.passwordHash ?? null);
    if (account === null) return err(NOT_SIGNED_IN);
    if (!isRight) {
      // Not waited for: nobody learns by a clock which addresses have an account.
      void noteRefusal(visit, account.id).catch(() => undefined);
      return err(NOT_SIGNED_IN);
    }
    const step = await codeStep(visit, account.id);
    if (step === null) return signIn(visit, { account: account.id, openedBy: "password" });
    giveStepCookie(visit.reply, installation.publicUrl, step);
    return ok({ needsCode: true });
  },
});

function noteRefusal(
  { installation }: Pick<Visit, "installation">,
  account: string,
): Promise<void> {
  const { database, now } = installation;
  return acrossOrganisations(database, (tx) => noteOfAccount(tx, account, "signInRefused", now()));
}

/** Where the account has a second factor, the password alone opens nothing. */
async function codeStep(
  { installation: { database, now } }: Pick<Visit, "installation">,
  account: string,
): Promise<HeldSecret | null> {
  return acrossOrganisations(database, async (tx) => {
    const { since } = await readSecondFactor(tx, account);
    return since === null ? null : awaitCode(tx, account, now());
  });
}

/** The second step: a code of the app, or a recovery code. */
export const codeRoute = doorRoute({
  method: "POST",
  path: "/session/code",
  body: fields({ code: CodeText }),
  async handle(visit) {
    const { installation, request, reply, body } = visit;
    const { database, secret, publicUrl, now } = installation;
    const tooMany = await oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const held = readStepCookie(request, publicUrl);
    const taken = await acrossOrganisations(database, async (tx) => {
      const account = held && (await tryCode(tx, held, now()));
      if (held === null || account === null) return err({ kind: "step-over" } as const);
      const right = await takeCode(tx, secret, { account, code: body.code }, now());
      if (!right.ok) {
        await noteOfAccount(tx, account, "signInRefused", now());
        return err(problemOfCode(right.error));
      }
      await endStep(tx, held);
      return ok(account);
    });
    if (!taken.ok) return taken;
    takeStepCookie(reply, publicUrl);
    return signIn(visit, { account: taken.value, openedBy: "password-and-code" });
  },
});

/** What a browser asks its authenticator. */
export const passkeyOptionsRoute = doorRoute({
  method: "POST",
  path: "/session/passkey/options",
  async handle(visit) {
    const tooMany = await oneMoreAttempt(visit);
    return tooMany === null ? ok(await signInOptions(visit.installation)) : err(tooMany);
  },
});

export const passkeyRoute = doorRoute({
  method: "POST",
  path: "/session/passkey",
  body: fields({
    response: Type.Unsafe<AuthenticationResponseJSON>(Type.Object({ id: Type.String() })),
  }),
  async handle(visit) {
    const tooMany = await oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const account = await accountOfPasskey(visit.installation, visit.body.response);
    return account === null ? err(NOT_SIGNED_IN) : signIn(visit, { account, openedBy: "passkey" });
  },
});

/** By a link that was made at the machine. */
export const linkRoute = doorRoute({
  method: "POST",
  path: "/session/link",
  body: fields({ token: Type.String({ maxLength: 100 }) }),
  async handle(visit) {
    const { installation, body } = visit;
    const tooMany = await oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const secret = readHeldSecret(body.token);
    const account =
      secret &&
      (await acrossOrganisations(installation.database, (tx) =>
        takeSignInLink(tx, secret, installation.now()),
      ));
    return account === null
      ? err({ kind: "link-over" })
      : signIn(visit, { account, openedBy: "link" });
  },
});
