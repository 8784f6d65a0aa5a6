import { hkdfSync } from "node:crypto";

import { Bug, err, ok, type Instant, type Result, type Secret } from "@consentry/kernel";

import type { SystemTx } from "../../database/transaction.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";
import { hashOfRecoveryCode, newFactorSecret, newRecoveryCodes, stepOfCode } from "./codes.ts";

/** How the second factor of an account stands. */
export interface SecondFactor {
  /** Since when codes are asked for; `null`: none are. */
  readonly since: Instant | null;
  readonly recoveryCodesLeft: number;
}

/** `rests`: too many were wrong, none is looked at for a while. */
export type CodeFailure = "wrong" | "rests";

export async function readSecondFactor(tx: SystemTx, account: string): Promise<SecondFactor> {
  const [row] = await tx.rows<SecondFactor>(
    `select confirmed_at as since,
            (select count(*)::integer from recovery_codes where account_id = $1)
              as "recoveryCodesLeft"
       from second_factors where account_id = $1 and confirmed_at is not null`,
    [account],
  );
  return row ?? { since: null, recoveryCodesLeft: 0 };
}

/** Begins anew: what was begun before and not confirmed is gone. `null`: codes are asked for already. */
export async function beginSecondFactor(
  tx: SystemTx,
  secret: Secret,
  account: string,
  now: Instant,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const fresh = newFactorSecret();
  const kept = await tx.run(
    `insert into second_factors (account_id, secret, made_at) values ($1, $2, $3)
     on conflict (account_id) do update
        set secret = excluded.secret, made_at = excluded.made_at, failures = 0, rests_until = null
      where second_factors.confirmed_at is null`,
    [account, sealBytes(fresh, keyOf(secret), aboutFactorOf(account)), now],
  );
  return kept === 1 ? fresh : null;
}

/** From the first right code on, codes are asked for; gives the recovery codes, this once. */
export async function confirmSecondFactor(
  tx: SystemTx,
  secret: Secret,
  { account, code }: GivenCode,
  now: Instant,
): Promise<Result<readonly string[], CodeFailure>> {
  const step = await useCode(tx, secret, { account, code }, now);
  if (!step.ok) return step;
  await tx.run("update second_factors set confirmed_at = $2 where account_id = $1", [account, now]);
  return ok(await replaceRecoveryCodes(tx, account));
}

/** Takes a code of six digits, or a recovery code, each once. */
export async function takeCode(
  tx: SystemTx,
  secret: Secret,
  given: GivenCode,
  now: Instant,
): Promise<Result<null, CodeFailure>> {
  const recovery = hashOfRecoveryCode(given.code);
  if (recovery === null) return useCode(tx, secret, given, now);
  // Beyond guessing: they are looked at while codes of six digits rest.
  const used = await tx.run("delete from recovery_codes where account_id = $1 and hash = $2", [
    given.account,
    recovery,
  ]);
  return used === 1 ? ok(null) : err("wrong");
}

export interface GivenCode {
  readonly account: string;
  readonly code: string;
}

/** The codes of before open nothing any more. */
export async function replaceRecoveryCodes(
  tx: SystemTx,
  account: string,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await tx.run("delete from recovery_codes where account_id = $1", [account]);
  await tx.run("insert into recovery_codes (account_id, hash) select $1, unnest($2::bytea[])", [
    account,
    codes.map((code) => hashOfRecoveryCode(code)),
  ]);
  return codes;
}

/** No code is asked for any more. */
export async function removeSecondFactor(tx: SystemTx, account: string): Promise<void> {
  await tx.run("delete from second_factors where account_id = $1", [account]);
  await tx.run("delete from recovery_codes where account_id = $1", [account]);
}

/** Mistyped, or of a phone whose clock is off. */
const FREE_FAILURES = 5;

/**
 * Doubled with each wrong code from then on. At most: whoever knows the password of somebody else
 * finds one code in two million tries, at one an hour; the owner has passkeys and recovery codes.
 */
const LONGEST_REST_MINUTES = 60;

async function useCode(
  tx: SystemTx,
  secret: Secret,
  { account, code }: GivenCode,
  now: Instant,
): Promise<Result<null, CodeFailure>> {
  const [known] = await tx.rows<Known>(
    `select secret, last_step as "lastStep", coalesce(rests_until > $2, false) as rests
       from second_factors where account_id = $1 for update`,
    [account, now],
  );
  if (known === undefined) return err("wrong");
  if (known.rests) return err("rests");
  const opened = openBytes(known.secret, keyOf(secret), aboutFactorOf(account));
  if (!opened.ok) throw new Bug("the secret of a second factor does not open");
  const step = stepOfCode(new Uint8Array(opened.value), code.replaceAll(/\s/g, ""), now);
  if (step === null || step <= known.lastStep) {
    await tx.run(NOTE_FAILURE, [account, now]);
    return err("wrong");
  }
  await tx.run(
    `update second_factors set last_step = $2, failures = 0, rests_until = null
      where account_id = $1`,
    [account, step],
  );
  return ok(null);
}

interface Known {
  readonly secret: Uint8Array;
  readonly lastStep: number;
  readonly rests: boolean;
}

const NOTE_FAILURE = `
  update second_factors
     set failures = failures + 1,
         rests_until = case when failures + 1 < ${FREE_FAILURES} then null
           else $2::timestamptz + least(${LONGEST_REST_MINUTES},
             power(2, least(failures + 1 - ${FREE_FAILURES}, 10))) * interval '1 minute' end
   where account_id = $1`;

/** Of the installation: an account belongs to no organisation. */
function keyOf(secret: Secret): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret.reveal(), "", "consentry second factors", 32));
}

function aboutFactorOf(account: string): string {
  return `second factor of ${account}`;
}
