import { dayOf } from "@consentry/kernel";

import { whyKept } from "../../../contacts/contacts/keeping.ts";
import { numberOf } from "../../../contacts/numbers/numbers.ts";
import { findSource } from "../../../contacts/sources/sources.ts";
import { statement } from "../../../database/statement.ts";
import { inPlainWords } from "../page/in-plain-words.ts";
import type { CopyRecord, CopyValue, Part, Reading } from "../part.ts";
import { partBySql } from "../part.ts";

/** Who they are, what is known of them, from where each of it is and until when it is kept. */
export const PERSON: Part<"person"> = {
  name: "person",
  tables: ["contacts", "contact_numbers"],
  read: person,
};

async function* person(reading: Reading): AsyncGenerator<CopyRecord> {
  const { tx, organisation, subject, now, language } = reading;
  const { contact } = subject;
  if (contact === null) {
    yield { address: subject.email.reveal(), isContact: false };
    return;
  }
  const [row] = await tx.rows(ORIGINS, [organisation.id, contact.id]);
  const { origins = {}, names = {} } = row ?? {};
  const why = whyKept(contact, dayOf(now));
  yield {
    address: contact.email.reveal(),
    telephone: await telephoneOf(reading, contact.id),
    isContact: true,
    number: contact.id,
    language: contact.locale,
    country: contact.country,
    kind: contact.kind,
    relation: contact.relation,
    tags: contact.tags,
    attributes: Object.entries(contact.attributes).map(([name, value]) => ({
      name,
      value: value as CopyValue,
      ...originOf(origins[name], names),
    })),
    corrected: Object.entries(origins)
      .filter(([name]) => name.startsWith("@"))
      .map(([name, origin]) => ({ name: name.slice(1), ...originOf(origin, names) })),
    collectedOn: contact.collectedOn,
    lastContactOn: contact.lastContactOn,
    keepUntil: contact.keepUntil,
    keepWhy: inPlainWords(language === "fr" ? why.becauseFr : why.because, language),
    keepRule: contact.keepRule,
    heldBackBy: contact.quarantinedBy,
    madeAt: contact.madeAt,
    changedAt: contact.changedAt,
  };
}

async function telephoneOf(
  { tx, organisation }: Reading,
  contact: string,
): Promise<CopyRecord | null> {
  const known = await numberOf(tx, organisation.id, contact);
  if (known === null) return null;
  const source = await findSource(tx, organisation.id, known.source);
  return { value: known.number.reveal(), on: known.collectedOn, from: source?.name ?? null };
}

/** As an import or a correction left it: the day, and the source; `null` is a correction here. */
type KeptOrigin = readonly [day: string, source: string | null];

function originOf(
  origin: KeptOrigin | undefined,
  names: Readonly<Record<string, string>>,
): CopyRecord {
  if (origin === undefined) return {};
  const [day, source] = origin;
  return { on: day, from: source === null ? null : (names[source] ?? source) };
}

const ORIGINS = statement<{
  readonly origins: Readonly<Record<string, KeptOrigin>>;
  readonly names: Readonly<Record<string, string>>;
}>(
  "copy.origins",
  `select origins,
          coalesce((select jsonb_object_agg(source_id, name) from sources
                     where organisation_id = $1
                       and source_id::text in (select value ->> 1 from jsonb_each(origins))), '{}')
            as names
     from contacts
    where organisation_id = $1 and contact_id = $2`,
);

/** Every origin that something of them is from, on the terms on which it was declared. */
export const SOURCES = partBySql(
  "sources",
  [],
  "contact",
  `select source.name, source.kind, source.obtained_on as "obtainedOn", source.terms,
          source.names_us as "namesUs", source.informed_on as "informedOn",
          source.informed_wording as "informedWords", source.opt_out_offered as "objectingOffered",
          source.declared_at as "declaredAt"
     from contacts as contact
     join sources as source
       on source.organisation_id = $1
      and (source.source_id = contact.source_id
           or source.source_id::text in (select value ->> 1 from jsonb_each(contact.origins)))
    where contact.organisation_id = $1 and contact.contact_id = $2
    order by source.declared_at`,
);

export const LISTS = partBySql(
  "lists",
  ["list_members"],
  "contact",
  `select list.name, list.purpose, member.since
     from list_members as member
     join lists as list using (organisation_id, list_id)
    where member.organisation_id = $1 and member.contact_id = $2
    order by member.since, list.name`,
);

export const FACTS = partBySql(
  "facts",
  ["contact_facts"],
  "contact",
  `select kind, at, detail
     from contact_facts
    where organisation_id = $1 and contact_id = $2
    order by at, fact_id`,
);

export const AUTOMATIONS = partBySql(
  "automations",
  ["automation_runs", "automation_moves", "automation_arrivals"],
  "contact",
  `select automation.name, run.entered_at as "enteredAt", run.state, run.reason,
          run.ended_at as "endedAt", run.keep_until as "keepUntil",
          (select coalesce(jsonb_agg(jsonb_build_object('at', move.at, 'outcome', move.outcome)
                             order by move.number), '[]')
             from automation_moves as move
            where move.organisation_id = $1 and move.automation_id = run.automation_id
              and move.run_id = run.run_id) as steps
     from automation_runs as run
     join automations as automation using (organisation_id, automation_id)
    where run.organisation_id = $1 and run.contact_id = $2
    union all
   select automation.name, arrival.at, 'waiting', null, null, null, '[]'
     from automation_arrivals as arrival
     join automations as automation using (organisation_id, automation_id)
    where arrival.organisation_id = $1 and arrival.contact_id = $2`,
);

export const TOLD = partBySql(
  "told",
  ["webhook_events"],
  "contact",
  `select event.kind, event.at, event.about as what, event.keep_until as "keepUntil",
          (select coalesce(jsonb_agg(jsonb_build_object('to', endpoint.name, 'state', told.state,
                             'settledAt', told.settled_at) order by endpoint.name), '[]')
             from webhook_deliveries as told
             join webhook_endpoints as endpoint using (organisation_id, endpoint_id)
            where told.organisation_id = $1 and told.event_id = event.event_id) as programs
     from webhook_events as event
    where event.organisation_id = $1 and event.contact_id = $2
    order by event.at, event.event_id`,
);
