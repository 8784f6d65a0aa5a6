import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { SystemTx } from "../../database/transaction.ts";
import type { Role } from "../../organisations/roles.ts";
import { newHeldSecret, type HeldSecret } from "../held-secret.ts";

/** A month's holiday, and nobody has to sign in again. */
const DAYS_UNUSED = 30;
/** However much it is used. */
const DAYS_AT_MOST = 90;

/** Written down at most once an hour: to end a session after days it need not be exact. */
const USE_NOTED_AFTER = "1 hour";

/** Who is signed in, and whom they work for at the moment. */
export interface SessionHolder {
  readonly account: string;
  readonly organisation: OrganisationId;
  readonly role: Role;
}

/** Signs an account in; what is given back is held by the browser and by nobody else. */
export async function openSession(
  tx: SystemTx,
  account: string,
  organisation: OrganisationId,
  now: Instant,
): Promise<HeldSecret> {
  const secret = newHeldSecret();
  await tx.run(
    `insert into sessions (hash, account_id, acts_for, made_at, used_at)
     values ($1, $2, $3, $4, $4)`,
    [secret.hash, account, organisation, now],
  );
  return secret;
}

/**
 * Whose session this is; `null` for one that is unknown or over, and for an account that no longer
 * works for the organisation it was in: it is not moved to another unasked.
 */
export async function holderOfSession(
  database: Database,
  secret: HeldSecret,
  now: Instant,
): Promise<SessionHolder | null> {
  return acrossOrganisations(database, async (tx) => {
    const [holder] = await tx.rows(FIND, [secret.hash, now]);
    if (holder === undefined) return null;
    await tx.run(NOTE_USE, [secret.hash, now]);
    return holder;
  });
}

/** Ends one session, if it is there. */
export async function endSession(tx: SystemTx, secret: HeldSecret): Promise<void> {
  await tx.run("delete from sessions where hash = $1", [secret.hash]);
}

/** Ends all sessions of an account but this one. */
export async function endOtherSessions(
  tx: SystemTx,
  account: string,
  kept: HeldSecret,
): Promise<void> {
  await tx.run("delete from sessions where account_id = $1 and hash <> $2", [account, kept.hash]);
}

/** In how many other browsers an account is signed in. */
export async function countOtherSessions(
  tx: SystemTx,
  account: string,
  own: HeldSecret,
  now: Instant,
): Promise<number> {
  const [row] = await tx.rows<{ readonly n: number }>(
    `select count(*)::integer as n from sessions
      where account_id = $1 and hash <> $2 and ${inForce("$3")}`,
    [account, own.hash, now],
  );
  return row?.n ?? 0;
}

/** Goes over to another organisation; `false` when the account does not work for it. */
export async function workFor(
  tx: SystemTx,
  secret: HeldSecret,
  organisation: string,
): Promise<boolean> {
  const moved = await tx.run(
    `update sessions set acts_for = $2
      where hash = $1
        and exists (select from members
                     where organisation_id = $2 and account_id = sessions.account_id)`,
    [secret.hash, organisation],
  );
  return moved === 1;
}

/** Removes sessions that open nothing any more. */
export async function dropOldSessions(tx: SystemTx, now: Instant): Promise<void> {
  await tx.run(`delete from sessions where not ${inForce("$1")}`, [now]);
}

function inForce(now: string): string {
  return `(sessions.used_at > ${now}::timestamptz - interval '${DAYS_UNUSED} days'
    and sessions.made_at > ${now}::timestamptz - interval '${DAYS_AT_MOST} days')`;
}

const FIND = statement<SessionHolder>(
  "sessions.find",
  `select sessions.account_id as account, sessions.acts_for as organisation, members.role
     from sessions
     join members on members.organisation_id = sessions.acts_for
                 and members.account_id = sessions.account_id
    where sessions.hash = $1 and ${inForce("$2")}`,
);

const NOTE_USE = statement(
  "sessions.note_use",
  `update sessions set used_at = $2
    where hash = $1 and used_at < $2::timestamptz - interval '${USE_NOTED_AFTER}'`,
);
