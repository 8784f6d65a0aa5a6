import { randomBytes } from "node:crypto";

import type { Instant } from "@consentry/kernel";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from "@simplewebauthn/server";

import { acrossOrganisations } from "../../database/database.ts";
import type { SystemTx } from "../../database/transaction.ts";
import type { Installation } from "../../installation.ts";
import type { Account } from "../accounts/accounts.ts";
import { newChallenge, takeChallenge } from "./challenges.ts";

type Here = Pick<Installation, "database" | "publicUrl" | "now">;

/** A passkey as its owner sees it. */
export interface Passkey {
  /** As the authenticator names it, base64url. */
  readonly id: string;
  readonly name: string;
  readonly madeAt: Instant;
  readonly usedAt: Instant | null;
}

/** What is to be kept of a passkey that was just made. */
export interface NewPasskey extends Pick<Passkey, "name"> {
  readonly credential: WebAuthnCredential;
}

/** More than a person has devices. */
export const MOST_PASSKEYS = 20;

/** What a browser needs to make a passkey; those that the account has are not made again. */
export async function passkeyOptions(
  { database, publicUrl, now }: Here,
  { email, name }: Pick<Account, "email" | "name">,
  known: readonly Passkey[] = [],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const challenge = await acrossOrganisations(database, (tx) =>
    newChallenge(tx, "register", now()),
  );
  return generateRegistrationOptions({
    rpName: "Consentry",
    rpID: hostOf(publicUrl),
    userName: email,
    userDisplayName: name,
    // Names nobody: who signs in is found by the passkey.
    userID: new Uint8Array(randomBytes(USER_HANDLE_BYTES)),
    challenge,
    attestationType: "none",
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
}

/** At most 64 (Web Authentication Level 3, §14.6.1). */
const USER_HANDLE_BYTES = 32;

/** Checks what a browser made; `null`: it answers no question of ours, or not as it must. */
export async function newPasskey(
  here: Here,
  { name, response }: { readonly name: string; readonly response: RegistrationResponseJSON },
): Promise<NewPasskey | null> {
  const verified = await orNull(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => isOurs(here, challenge, "register"),
      expectedOrigin: new URL(here.publicUrl).origin,
      expectedRPID: hostOf(here.publicUrl),
    }),
  );
  const credential = verified?.registrationInfo?.credential;
  return credential === undefined ? null : { name, credential };
}

/** Keeps a passkey for an account; `false` when there is one of that name of its authenticator. */
export async function keepPasskey(
  tx: SystemTx,
  account: string,
  { name, credential }: NewPasskey,
  now: Instant,
): Promise<boolean> {
  const { id, publicKey, counter, transports = [] } = credential;
  const kept = await tx.run(
    `insert into passkeys (account_id, credential_id, public_key, counter, transports, name, made_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [account, Buffer.from(id, "base64url"), publicKey, counter, [...transports], name, now],
  );
  return kept === 1;
}

/** What a browser needs to sign somebody in whom nobody has named yet. */
export async function signInOptions({
  database,
  publicUrl,
  now,
}: Here): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = await acrossOrganisations(database, (tx) => newChallenge(tx, "sign-in", now()));
  return generateAuthenticationOptions({
    rpID: hostOf(publicUrl),
    userVerification: "required",
    challenge,
  });
}

/**
 * Whose passkey answered; `null` when none of ours did, or not as it must. A counter that went back
 * says that the key was copied: it opens nothing then.
 */
export async function accountOfPasskey(
  here: Here,
  response: AuthenticationResponseJSON,
): Promise<string | null> {
  const id = Buffer.from(response.id, "base64url");
  const [known] = await acrossOrganisations(here.database, (tx) => tx.rows<Kept>(FIND, [id]));
  if (known === undefined) return null;
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => isOurs(here, challenge, "sign-in"),
      expectedOrigin: new URL(here.publicUrl).origin,
      expectedRPID: hostOf(here.publicUrl),
      credential: {
        id: id.toString("base64url"),
        publicKey: new Uint8Array(known.publicKey),
        counter: known.counter,
      },
    }),
  );
  if (verified?.verified !== true) return null;
  const { newCounter } = verified.authenticationInfo;
  await acrossOrganisations(here.database, (tx) => tx.run(USE, [id, newCounter, here.now()]));
  return known.account;
}

export function listPasskeys(tx: SystemTx, account: string): Promise<readonly Passkey[]> {
  return tx.rows<Passkey>(
    `select translate(rtrim(encode(credential_id, 'base64'), '='), E'+/\\n', '-_') as id, name,
            made_at as "madeAt", used_at as "usedAt"
       from passkeys where account_id = $1 order by made_at, credential_id`,
    [account],
  );
}

/** Forgets one; `false` when the account has none of that name of its authenticator. */
export async function removePasskey(tx: SystemTx, account: string, id: string): Promise<boolean> {
  const removed = await tx.run(
    "delete from passkeys where account_id = $1 and credential_id = $2",
    [account, Buffer.from(id, "base64url")],
  );
  return removed === 1;
}

interface Kept {
  readonly account: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

const FIND = `select account_id as account, public_key as "publicKey", counter
  from passkeys where credential_id = $1`;

const USE = "update passkeys set counter = $2, used_at = $3 where credential_id = $1";

function isOurs(
  { database, now }: Here,
  challenge: string,
  use: "register" | "sign-in",
): Promise<boolean> {
  return acrossOrganisations(database, (tx) => takeChallenge(tx, challenge, use, now()));
}

/** The library throws at whatever is not as it must be; that is a wrong answer, and no more. */
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}

function hostOf(publicUrl: string): string {
  return new URL(publicUrl).hostname;
}
