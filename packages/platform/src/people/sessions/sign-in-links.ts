import type { Instant } from "@consentry/kernel";

import type { SystemTx } from "../../database/transaction.ts";
import { newHeldSecret, type HeldSecret } from "../held-secret.ts";

/** From the terminal to the browser. */
const MINUTES = 30;

/** Makes a link that signs an account in, once, for whoever sits at the machine. */
export async function makeSignInLink(
  tx: SystemTx,
  account: string,
  now: Instant,
): Promise<HeldSecret> {
  const secret = newHeldSecret();
  await tx.run(
    `insert into sign_in_links (hash, account_id, expires_at)
     values ($1, $2, $3::timestamptz + interval '${MINUTES} minutes')`,
    [secret.hash, account, now],
  );
  return secret;
}

/** Whose link this is, which is used up; `null` when it was, or is past its time. */
export async function takeSignInLink(
  tx: SystemTx,
  secret: HeldSecret,
  now: Instant,
): Promise<string | null> {
  const [taken] = await tx.rows<{ readonly account: string; readonly expiresAt: Instant }>(
    `delete from sign_in_links where hash = $1
     returning account_id as account, expires_at as "expiresAt"`,
    [secret.hash],
  );
  return taken === undefined || taken.expiresAt <= now ? null : taken.account;
}

export async function dropOldSignInLinks(tx: SystemTx, now: Instant): Promise<void> {
  await tx.run("delete from sign_in_links where expires_at <= $1", [now]);
}

/** Where it is used. The secret stands behind the `#`: it reaches no log. */
export function signInLink(publicUrl: string, secret: HeldSecret): string {
  return `${publicUrl}/sign-in#${secret.text}`;
}
