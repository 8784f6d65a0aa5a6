import { randomBytes } from "node:crypto";

import type { Instant } from "@consentry/kernel";

import type { SystemTx } from "../../database/transaction.ts";

/** What the answer of an authenticator is for: one made for the one does not do for the other. */
export type ChallengeUse = "register" | "sign-in";

/** Time to look for the key in a drawer. */
const MINUTES = 5;
const BYTES = 32;

/** Something new for an authenticator to sign, remembered until it is answered or too late. */
export async function newChallenge(
  tx: SystemTx,
  use: ChallengeUse,
  now: Instant,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(randomBytes(BYTES));
  await tx.run("delete from passkey_challenges where expires_at <= $1", [now]);
  await tx.run(
    `insert into passkey_challenges (challenge, use, expires_at)
     values ($1, $2, $3::timestamptz + interval '${MINUTES} minutes')`,
    [challenge, use, now],
  );
  return challenge;
}

/** Whether this was asked for that use and not answered yet; asking uses it up. */
export async function takeChallenge(
  tx: SystemTx,
  challenge: string,
  use: ChallengeUse,
  now: Instant,
): Promise<boolean> {
  const taken = await tx.run(
    "delete from passkey_challenges where challenge = $1 and use = $2 and expires_at > $3",
    [Buffer.from(challenge, "base64url"), use, now],
  );
  return taken === 1;
}
