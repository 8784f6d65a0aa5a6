import type { Instant } from "@consentry/kernel";
import type { CheckedDomain, CheckState } from "@consentry/mail";

import { acrossOrganisations, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** More servers than that send for nobody who runs one installation; the table holds no more. */
export const MOST_ADDRESSES = 20;

/** A domain as it is kept; `lookedAt` is `null` before the first look. */
export interface KeptDomain {
  readonly domain: string;
  readonly addresses: readonly string[];
  readonly lookAt: Instant;
  /** Somebody is looking at it, at the latest until then; `null`: nobody is. */
  readonly inHandUntil: Instant | null;
  readonly lookedAt: Instant | null;
  readonly state: CheckState | null;
}

export interface DueDomain {
  readonly organisation: OrganisationId;
  readonly domain: string;
}

/** Domains that are known, by name. */
export function listKept(tx: Tx, organisation: OrganisationId): Promise<readonly KeptDomain[]> {
  return tx.rows(ALL, [organisation]);
}

/** What was last found of a domain; `null` before the first look. */
export async function readReport(
  tx: Tx,
  organisation: OrganisationId,
  domain: string,
): Promise<CheckedDomain | null> {
  const [row] = await tx.rows(REPORT, [organisation, domain]);
  return row?.report ?? null;
}

/** From which addresses mails of a domain go out, as somebody said. */
export async function readAddresses(
  tx: Tx,
  organisation: OrganisationId,
  domain: string,
): Promise<readonly string[]> {
  const [row] = await tx.rows(ADDRESSES, [organisation, domain]);
  return row?.addresses ?? [];
}

/** Keeps the addresses, and looks at the domain anew. */
export async function changeAddresses(
  tx: Tx,
  organisation: OrganisationId,
  domain: string,
  addresses: readonly string[],
  at: Instant,
): Promise<void> {
  await tx.run(CHANGE_ADDRESSES, [organisation, domain, [...addresses], at]);
}

/** Lets domains be looked at that are not known yet; of those that are nothing changes. */
export async function watchDomains(
  tx: Tx,
  organisation: OrganisationId,
  domains: readonly string[],
  at: Instant,
): Promise<void> {
  if (domains.length > 0) await tx.run(WATCH, [organisation, [...domains], at]);
}

/** Forgets domains that no sender is at any more, with their history. */
export async function forgetDomains(
  tx: Tx,
  organisation: OrganisationId,
  except: readonly string[],
): Promise<void> {
  await tx.run(FORGET, [organisation, [...except]]);
}

/** Lets a domain be looked at next, unless somebody is at it. */
export async function lookSoon(
  tx: Tx,
  organisation: OrganisationId,
  domain: string,
  at: Instant,
): Promise<void> {
  await tx.run(LOOK_SOON, [organisation, domain, at]);
}

/** Domains that are due, whoever's they are; who waits longest first. */
export function dueDomains(database: Database, now: Instant): Promise<readonly DueDomain[]> {
  return acrossOrganisations(database, (tx) => tx.rows(DUE, [now]));
}

/**
 * Takes a domain in hand until a moment; `false` when another process did. One that dies with it
 * leaves it due again from then on.
 */
export async function takeInHand(
  tx: Tx,
  { organisation, domain }: DueDomain,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<boolean> {
  return (await tx.run(TAKE, [organisation, domain, now, until])) === 1;
}

/** How many are taken up in one round. */
const MOST_DUE = 20;

const ALL = statement<KeptDomain>(
  "sending_domains.all",
  `select domain, addresses, look_at as "lookAt",
          in_hand_until as "inHandUntil", looked_at as "lookedAt", state
     from sending_domains where organisation_id = $1 order by domain`,
);

const REPORT = statement<{ readonly report: CheckedDomain | null }>(
  "sending_domains.report",
  "select report from sending_domains where organisation_id = $1 and domain = $2",
);

const ADDRESSES = statement<{ readonly addresses: readonly string[] }>(
  "sending_domains.addresses",
  "select addresses from sending_domains where organisation_id = $1 and domain = $2",
);

const CHANGE_ADDRESSES = statement(
  "sending_domains.change_addresses",
  `insert into sending_domains (organisation_id, domain, addresses, look_at)
   values ($1, $2, $3, $4)
   on conflict (organisation_id, domain) do update
      set addresses = excluded.addresses, look_at = excluded.look_at`,
);

const WATCH = statement(
  "sending_domains.watch",
  `insert into sending_domains (organisation_id, domain, look_at)
   select $1, domain, $3 from unnest($2::text[]) as given (domain)
   on conflict (organisation_id, domain) do nothing`,
);

const FORGET = statement(
  "sending_domains.forget",
  "delete from sending_domains where organisation_id = $1 and not (domain = any ($2::text[]))",
);

const LOOK_SOON = statement(
  "sending_domains.look_soon",
  `insert into sending_domains (organisation_id, domain, look_at) values ($1, $2, $3)
   on conflict (organisation_id, domain) do update
      set look_at = least(sending_domains.look_at, excluded.look_at)
    where sending_domains.in_hand_until is null
       or sending_domains.in_hand_until < excluded.look_at`,
);

const DUE = statement<DueDomain>(
  "sending_domains.due",
  `select organisation_id as organisation, domain from sending_domains
    where look_at <= $1 order by look_at limit ${MOST_DUE}`,
);

const TAKE = statement(
  "sending_domains.take",
  `update sending_domains set look_at = $4, in_hand_until = $4
    where organisation_id = $1 and domain = $2 and look_at <= $3`,
);
