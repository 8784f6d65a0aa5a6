import { err, ok } from "@consentry/kernel";
import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { Type } from "typebox";

import { acrossOrganisations } from "../../../database/database.ts";
import { AddressText, fields } from "../../../http/api/shapes.ts";
import { accountOfEmail } from "../../accounts/accounts.ts";
import { readHeldSecret } from "../../held-secret.ts";
import { accountOfPasskey, signInOptions } from "../../passkeys/passkeys.ts";
import { canHashPasswords, isPassword } from "../../passwords/hash-password.ts";
import { takeSignInLink } from "../../sessions/sign-in-links.ts";
import { doorRoute, NOT_SIGNED_IN, oneMoreAttempt, signIn } from "../visit.ts";
import { PasswordText } from "../way-in.ts";

/** By address and password. Which of the two was wrong is told neither in words nor by the clock. */
export const passwordRoute = doorRoute({
  method: "POST",
  path: "/session/password",
  body: fields({ email: AddressText, password: PasswordText }),
  async handle(visit) {
    const { installation, body } = visit;
    const tooMany = oneMoreAttempt(visit, body.email);
    if (tooMany !== null) return err(tooMany);
    if (!canHashPasswords()) return err(NOT_SIGNED_IN);
    const account = await acrossOrganisations(installation.database, (tx) =>
      accountOfEmail(tx, body.email.trim()),
    );
    const isRight = await isPassword(body.password, account?.passwordHash ?? null);
    return account !== null && isRight ? signIn(visit, account.id) : err(NOT_SIGNED_IN);
  },
});

/** What a browser asks its authenticator. */
export const passkeyOptionsRoute = doorRoute({
  method: "POST",
  path: "/session/passkey/options",
  async handle(visit) {
    const tooMany = oneMoreAttempt(visit);
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
    const tooMany = oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const account = await accountOfPasskey(visit.installation, visit.body.response);
    return account === null ? err(NOT_SIGNED_IN) : signIn(visit, account);
  },
});

/** By a link that was made at the machine. */
export const linkRoute = doorRoute({
  method: "POST",
  path: "/session/link",
  body: fields({ token: Type.String({ maxLength: 100 }) }),
  async handle(visit) {
    const { installation, body } = visit;
    const tooMany = oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const secret = readHeldSecret(body.token);
    const account =
      secret &&
      (await acrossOrganisations(installation.database, (tx) =>
        takeSignInLink(tx, secret, installation.now()),
      ));
    return account === null ? err({ kind: "link-over" }) : signIn(visit, account);
  },
});
