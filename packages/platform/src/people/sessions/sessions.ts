import type { Day, Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../../database/database.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { SystemTx, Tx } from "../../database/transaction.ts";
import type { Role } from "../../organisations/roles.ts";
import { newHeldSecret, type HeldSecret } from "../held-secret.ts";
import type { Device } from "./device.ts";

/** A month's holiday, and nobody has to sign in again. */
const DAYS_UNUSED = 30;
/** However much it is used. */
const DAYS_AT_MOST = 90;
/** Whoever is let go at the organisation's provider is out here the same day. */
const HOURS_BY_SIGN_ON = 12;

/** Written down at most once an hour: to end a session after days it need not be exact. */
const USE_NOTED_AFTER = "1 hour";

/** How somebody proved who they are when a session began. */
export type OpenedBy = "password" | "password-and-code" | "passkey" | "link" | "sign-on" | "demo";

/**
 * Two factors in one or one after the other; a link is made by whoever holds the machine, and what
 * a provider asks for is the organisation's own choice.
 */
const MORE_THAN_A_PASSWORD: readonly OpenedBy[] = [
  "password-and-code",
  "passkey",
  "link",
  "sign-on",
  "demo",
];

/** What an organisation asks of a session that this one does not bring. */
export type Missing = "second-factor" | "sign-on";

/** Who is signed in, and whom they work for at the moment. */
export interface SessionHolder {
  readonly account: string;
  readonly organisation: OrganisationId;
  readonly role: Role;
  readonly openedBy: OpenedBy;
  /** The one organisation whose provider vouched for them; `null`: they vouched for themselves. */
  readonly confinedTo: OrganisationId | null;
  /** Nothing of the organisation is theirs until they bring it; `null`: nothing is missing. */
  readonly missing: Missing | null;
  /** From when on a session such as this is missing a second factor; `null` when never. */
  readonly secondFactorFrom: Day | null;
}

export interface NewSession {
  readonly account: string;
  readonly organisation: OrganisationId;
  /** `sign-on` confines it to the organisation. */
  readonly openedBy: OpenedBy;
  readonly device: Device;
}

/** Signs an account in; what is given back is held by the browser and by nobody else. */
export async function openSession(
  tx: SystemTx,
  { account, organisation, openedBy, device }: NewSession,
  now: Instant,
): Promise<HeldSecret> {
  const secret = newHeldSecret();
  const confinedTo = openedBy === "sign-on" ? organisation : null;
  await tx.run(
    `insert into sessions (hash, session_id, account_id, acts_for, made_at, used_at,
                           browser, system, opened_by, confined_to)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
    [
      secret.hash,
      newId(),
      account,
      organisation,
      now,
      device.browser,
      device.system,
      openedBy,
      confinedTo,
    ],
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

/** A session as its owner sees it. */
export interface OwnSession extends Device {
  readonly id: string;
  readonly openedBy: OpenedBy;
  readonly madeAt: Instant;
  /** To the hour. */
  readonly usedAt: Instant;
  readonly isHere: boolean;
}

/** Where an account is signed in; here first, then what was used last. */
export function listSessions(
  tx: SystemTx,
  account: string,
  own: HeldSecret,
  now: Instant,
): Promise<readonly OwnSession[]> {
  return tx.rows<OwnSession>(
    `select session_id as id, browser, system, opened_by as "openedBy", made_at as "madeAt",
            used_at as "usedAt", hash = $2 as "isHere"
       from sessions
      where account_id = $1 and ${inForce("$3")}
      order by hash = $2 desc, used_at desc, session_id`,
    [account, own.hash, now],
  );
}

/** Ends one session, if it is there. */
export async function endSession(tx: SystemTx, secret: HeldSecret): Promise<void> {
  await tx.run("delete from sessions where hash = $1", [secret.hash]);
}

/** Ends a session of an account by its number; `false` when it has none of that number. */
export async function endOwnSession(tx: SystemTx, account: string, id: string): Promise<boolean> {
  const ended = await tx.run("delete from sessions where account_id = $1 and session_id = $2", [
    account,
    id,
  ]);
  return ended === 1;
}

/** Ends all sessions of an account but this one. */
export async function endOtherSessions(
  tx: SystemTx,
  account: string,
  kept: HeldSecret,
): Promise<void> {
  await tx.run("delete from sessions where account_id = $1 and hash <> $2", [account, kept.hash]);
}

/** Ends what a member has open for this organisation; what they have open elsewhere stays. */
export async function endSessionsOfMember(
  tx: Tx,
  organisation: OrganisationId,
  account: string,
): Promise<void> {
  await tx.run("delete from sessions where acts_for = $1 and account_id = $2", [
    organisation,
    account,
  ]);
}

/** Ends whatever the organisation's provider vouched for. */
export async function endSignOnSessions(tx: Tx, organisation: OrganisationId): Promise<void> {
  await tx.run("delete from sessions where acts_for = $1 and opened_by = 'sign-on'", [
    organisation,
  ]);
}

/** From now on a session that a password opened counts as opened by what was added to it. */
export async function strengthenSession(
  tx: SystemTx,
  secret: HeldSecret,
  by: "password-and-code" | "passkey",
): Promise<void> {
  await tx.run("update sessions set opened_by = $2 where hash = $1 and opened_by = 'password'", [
    secret.hash,
    by,
  ]);
}

/** What it counts as once no code is asked for. */
export async function weakenSession(tx: SystemTx, secret: HeldSecret): Promise<void> {
  await tx.run(
    "update sessions set opened_by = 'password' where hash = $1 and opened_by = 'password-and-code'",
    [secret.hash],
  );
}

/** Goes over to another organisation; `false` when the account does not work for it. */
export async function workFor(
  tx: SystemTx,
  secret: HeldSecret,
  organisation: string,
): Promise<boolean> {
  const moved = await tx.run(
    `update sessions set acts_for = $2
      where hash = $1 and confined_to is null
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
    and sessions.made_at > ${now}::timestamptz - case sessions.opened_by
      when 'sign-on' then interval '${HOURS_BY_SIGN_ON} hours'
      else interval '${DAYS_AT_MOST} days' end)`;
}

const IS_STRONG = `sessions.opened_by in (${MORE_THAN_A_PASSWORD.map((one) => `'${one}'`).join(", ")})`;

/** An owner keeps a way in of their own: a provider that fails locks nobody out for good. */
const FIND = statement<SessionHolder>(
  "sessions.find",
  `select sessions.account_id as account, sessions.acts_for as organisation, members.role,
          sessions.opened_by as "openedBy", sessions.confined_to as "confinedTo",
          case when ${IS_STRONG} then null else rules.second_factor_from end as "secondFactorFrom",
          case when provider.is_required and members.role <> 'owner'
                    and sessions.opened_by <> 'sign-on' then 'sign-on'
               when rules.second_factor_from <= ($2::timestamptz at time zone 'UTC')::date
                    and not ${IS_STRONG} then 'second-factor'
          end as missing
     from sessions
     join members on members.organisation_id = sessions.acts_for
                 and members.account_id = sessions.account_id
     left join sign_in_rules as rules on rules.organisation_id = sessions.acts_for
     left join sign_on_providers as provider on provider.organisation_id = sessions.acts_for
    where sessions.hash = $1 and ${inForce("$2")}`,
);

const NOTE_USE = statement(
  "sessions.note_use",
  `update sessions set used_at = $2
    where hash = $1 and used_at < $2::timestamptz - interval '${USE_NOTED_AFTER}'`,
);
