import { err, ok, type Result } from "@consentry/kernel";
import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { fields, line } from "../../http/api/shapes.ts";
import type { Installation } from "../../installation.ts";
import { newPasskey, type NewPasskey } from "../passkeys/passkeys.ts";
import { LONGEST_PASSWORD, passwordProblem } from "../passwords/check-password.ts";
import { canHashPasswords, hashPassword } from "../passwords/hash-password.ts";
import type { OpenedBy } from "../sessions/sessions.ts";

/** How short it may not be is told with more words below. */
export const PasswordText = Type.String({ maxLength: LONGEST_PASSWORD });

/** As a browser gives it: the library reads it, and takes nothing that is not as it must be. */
const RegistrationFields = Type.Unsafe<RegistrationResponseJSON>(Type.Object({}));

export const NewPasskeyFields = fields({
  name: line(100, "By which its owner tells it from others."),
  response: RegistrationFields,
});

/** How somebody will sign in: by one of the two. */
export const WAY_IN = {
  password: Type.Optional(PasswordText),
  passkey: Type.Optional(NewPasskeyFields),
};

export interface GivenWayIn {
  readonly password?: string | undefined;
  readonly passkey?:
    { readonly name: string; readonly response: RegistrationResponseJSON } | undefined;
}

export interface WayIn {
  readonly passwordHash: string | null;
  readonly passkey: NewPasskey | null;
}

/** What a session counts as that begins with the making of the account. */
export function openedBy({ passkey }: WayIn): OpenedBy {
  return passkey === null ? "password" : "passkey";
}

/**
 * Reads how somebody will sign in from now on.
 *
 * @param about what anybody knows of them, which no password may be
 */
export async function readWayIn(
  installation: Pick<Installation, "database" | "publicUrl" | "now">,
  { password, passkey }: GivenWayIn,
  about: readonly string[],
): Promise<Result<WayIn, Problem>> {
  if ((password === undefined) === (passkey === undefined)) {
    const expected = "a password or a passkey, and not both";
    return err({ kind: "bad-fields", fields: [{ path: "password", expected }] });
  }
  if (password !== undefined) {
    const hashed = await readPassword(password, about);
    return hashed.ok ? ok({ passwordHash: hashed.value, passkey: null }) : hashed;
  }
  const made = passkey === undefined ? null : await newPasskey(installation, passkey);
  return made === null ? err(NO_PASSKEY) : ok({ passwordHash: null, passkey: made });
}

/** What is kept of a password that may be one. */
export async function readPassword(
  password: string,
  about: readonly string[],
): Promise<Result<string, Problem>> {
  const problem = passwordProblem(password, about);
  if (problem !== null) return err({ kind: "bad-fields", fields: [problem] });
  return canHashPasswords() ? ok(await hashPassword(password)) : err(NO_HASHING);
}

export const NO_PASSKEY: Problem = {
  kind: "not-possible",
  detail:
    "The passkey was not made as it must be, or took longer than five minutes. Try again, at the address in PUBLIC_URL.",
};

const NO_HASHING: Problem = {
  kind: "not-possible",
  detail: "Passwords need Node 24.7 or newer on the server: use a passkey, or update Node.",
};
