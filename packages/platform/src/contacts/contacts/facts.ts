import {
  assertNever,
  dayOf,
  err,
  ok,
  type Day,
  type Instant,
  type Result,
} from "@consentry/kernel";
import { extendsRetention } from "@consentry/law";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { chosenMonthsOf } from "../../retention/choices/chosen-months.ts";
import { endRests } from "../../hygiene/resting.ts";
import type { ContactFields } from "./contact.ts";
import { keepingOf, type Kept } from "./keeping.ts";

/** What a server or a shop can know of a person without reading anything on a device. */
export const FACT_KINDS = [
  "bounced",
  "replied",
  "purchased",
  "login",
  "document-request",
  "complained",
  "autoreplied",
  "delivered",
  "stayed",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export interface ContactFact {
  /** Contact id. */
  readonly contact: string;
  readonly kind: FactKind;
  readonly at: Instant;
  /** Numbers and codes of the fact, such as a bounce's status; never an address. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

export type FactFailure = { readonly kind: "in-the-future" } | { readonly kind: "too-many" };

/** More at once would hold too many rows locked. */
export const MOST_FACTS_AT_ONCE = 10_000;

/**
 * Records facts and moves the due dates of those from whom one of them came, whose mail does not
 * rest from then on either: a reply prolongs, a delivery or an autoreply does not (law says which). A person who is not there any more is passed
 * over. It suppresses nobody: what a bounce or a complaint means is its caller's to say.
 *
 * @returns how many facts were recorded
 */
export async function recordFacts(
  tx: Tx,
  organisation: OrganisationId,
  facts: readonly ContactFact[],
  now: Instant,
): Promise<Result<number, FactFailure>> {
  if (facts.length > MOST_FACTS_AT_ONCE) return err({ kind: "too-many" });
  if (facts.some(({ at }) => at > now)) return err({ kind: "in-the-future" });
  const locked = await tx.rows(LOCK, [organisation, facts.map(({ contact }) => contact)]);
  const there = new Set(locked.map(({ id }) => id));
  const kept = facts.filter(({ contact }) => there.has(contact));
  if (kept.length === 0) return ok(0);
  await tx.run(INSERT, [
    organisation,
    kept.map(({ contact }) => contact),
    kept.map(() => newId()),
    kept.map(({ kind }) => kind),
    kept.map(({ at }) => at),
    kept.map(({ detail = {} }) => JSON.stringify(detail)),
  ]);
  const last = lastFromPerson(kept);
  await prolong(tx, organisation, locked, { last, now });
  await endRests(tx, [...last.keys()], dayOf(now));
  return ok(kept.length);
}

function lastFromPerson(facts: readonly ContactFact[]): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const { contact, kind, at } of facts) {
    const day = dayOf(at);
    if (comesFromPerson(kind, day) && day > (last.get(contact) ?? "")) last.set(contact, day);
  }
  return last;
}

function comesFromPerson(kind: FactKind, at: Day): boolean {
  switch (kind) {
    case "replied":
    case "stayed":
      return extendsRetention({ kind: "reply", at, lawfullyObserved: undefined });
    case "purchased":
      return extendsRetention({ kind: "purchase", at, lawfullyObserved: undefined });
    case "login":
    case "document-request":
      return extendsRetention({ kind, at, lawfullyObserved: undefined });
    case "autoreplied":
      return extendsRetention({ kind: "autoreply", at, lawfullyObserved: undefined });
    case "delivered":
      return extendsRetention({ kind: "delivery", at, lawfullyObserved: undefined });
    // A mail server's word, and a wish to be left alone: neither is an interest that goes on.
    case "bounced":
    case "complained":
      return false;
    default:
      return assertNever(kind);
  }
}

interface LockedRow extends Kept {
  readonly id: string;
  readonly relation: ContactFields["relation"];
}

async function prolong(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly LockedRow[],
  { last, now }: { readonly last: ReadonlyMap<string, Day>; readonly now: Instant },
): Promise<void> {
  if (last.size === 0) return;
  const chosenMonths = await chosenMonthsOf(tx, organisation);
  const later = contacts.flatMap((contact) => {
    const day = last.get(contact.id);
    if (day === undefined || day <= (contact.lastContactOn ?? contact.collectedOn)) return [];
    const keeping = keepingOf({ ...contact, lastContactOn: day, chosenMonths }, dayOf(now));
    return [{ id: contact.id, lastContactOn: day, ...keeping }];
  });
  if (later.length === 0) return;
  await tx.run(PROLONG, [
    organisation,
    later.map(({ id }) => id),
    later.map(({ lastContactOn }) => lastContactOn),
    later.map(({ keepUntil }) => keepUntil),
    later.map(({ keepRule }) => keepRule),
    now,
  ]);
}

/** In one order, so that two batches never wait for each other in a ring. */
const LOCK = statement<LockedRow>(
  "contacts.lock_for_facts",
  `select contact_id as id, relation, country, collected_on as "collectedOn",
          last_contact_on as "lastContactOn", relation_ended_on as "relationEndedOn"
     from contacts
    where organisation_id = $1 and contact_id = any($2::uuid[])
    order by contact_id
      for update`,
);

const INSERT = statement(
  "contact_facts.insert",
  `insert into contact_facts (organisation_id, contact_id, fact_id, kind, at, detail)
   select $1, contact_id, fact_id, kind, at, detail
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::jsonb[])
       as given (contact_id, fact_id, kind, at, detail)`,
);

const PROLONG = statement(
  "contacts.prolong",
  `update contacts set last_contact_on = given.last_contact_on, keep_until = given.keep_until,
          keep_rule = given.keep_rule, changed_at = $6
     from unnest($2::uuid[], $3::date[], $4::date[], $5::text[])
       as given (contact_id, last_contact_on, keep_until, keep_rule)
    where contacts.organisation_id = $1 and contacts.contact_id = given.contact_id`,
);

/** All facts of one person, oldest first. */
export function factsOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<readonly KnownFact[]> {
  return tx.rows(FACTS_OF, [organisation, contact]);
}

export interface KnownFact {
  readonly kind: FactKind;
  readonly at: Instant;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

const FACTS_OF = statement<KnownFact>(
  "contact_facts.of",
  `select kind, at, detail from contact_facts
    where organisation_id = $1 and contact_id = $2
    order by at, fact_id`,
);
