import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { SystemTx } from "../../database/transaction.ts";
import { newHeldSecret, type HeldSecret } from "../held-secret.ts";

/** Time to find the phone, or to sign in somewhere else. */
export const STEP_MINUTES = 10;

/** Then the password is asked for once more. */
const MOST_TRIES = 5;

/** What the answer of a provider must fit. */
export interface SignOnStep {
  readonly organisation: OrganisationId;
  /** Who wants to be known by it from now on; `null`: whoever comes back signs in. */
  readonly account: string | null;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The password of an account was right, and its code is asked for. */
export async function awaitCode(tx: SystemTx, account: string, now: Instant): Promise<HeldSecret> {
  const secret = newHeldSecret();
  await tx.run(
    `insert into sign_in_steps (hash, kind, account_id, expires_at)
     values ($1, 'code', $2, $3::timestamptz + interval '${STEP_MINUTES} minutes')`,
    [secret.hash, account, now],
  );
  return secret;
}

/** Whose code is asked for in this browser; counts the try. `null`: too late, or too many. */
export async function tryCode(
  tx: SystemTx,
  secret: HeldSecret,
  now: Instant,
): Promise<string | null> {
  const [row] = await tx.rows<{ readonly account: string }>(
    `update sign_in_steps set tries = tries + 1
      where hash = $1 and kind = 'code' and expires_at > $2 and tries < ${MOST_TRIES}
     returning account_id as account`,
    [secret.hash, now],
  );
  return row?.account ?? null;
}

/** Somebody is sent to a provider. */
export async function awaitSignOn(
  tx: SystemTx,
  { organisation, account, state, nonce, verifier }: SignOnStep,
  now: Instant,
): Promise<HeldSecret> {
  const secret = newHeldSecret();
  await tx.run(
    `insert into sign_in_steps
       (hash, kind, account_id, acts_for, state, nonce, verifier, expires_at)
     values ($1, 'sign-on', $2, $3, $4, $5, $6,
             $7::timestamptz + interval '${STEP_MINUTES} minutes')`,
    [secret.hash, account, organisation, state, nonce, verifier, now],
  );
  return secret;
}

/** What was asked of a provider for this browser, once; `null`: nothing, or too long ago. */
export async function takeSignOn(
  tx: SystemTx,
  secret: HeldSecret,
  now: Instant,
): Promise<SignOnStep | null> {
  const [row] = await tx.rows<SignOnStep & { readonly expiresAt: Instant }>(
    `delete from sign_in_steps where hash = $1 and kind = 'sign-on'
     returning acts_for as organisation, account_id as account, state, nonce, verifier,
               expires_at as "expiresAt"`,
    [secret.hash],
  );
  return row === undefined || row.expiresAt <= now ? null : row;
}

export async function endStep(tx: SystemTx, secret: HeldSecret): Promise<void> {
  await tx.run("delete from sign_in_steps where hash = $1", [secret.hash]);
}

export async function dropOldSteps(tx: SystemTx, now: Instant): Promise<void> {
  await tx.run("delete from sign_in_steps where expires_at <= $1", [now]);
}
