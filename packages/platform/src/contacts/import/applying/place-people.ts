import type { Day, Instant } from "@consentry/kernel";

import { hexArray, plainArray, textArray } from "../../../database/array-text.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import { chosenMonthsOf } from "../../../retention/choices/chosen-months.ts";
import type { ImportMapping } from "../mapping.ts";
import { relationEndedAfter } from "../../contacts/keeping.ts";
import { keepingFor } from "./keeping-for.ts";
import { merge, type PersonOrigin } from "./merge-person.ts";
import { personOf, rowOf, rowOfFile, type PersonRow } from "./person-row.ts";
import type { GivenPerson } from "./prepare-batch.ts";

export interface Placing {
  readonly organisation: OrganisationId;
  readonly mapping: ImportMapping;
  readonly origin: Omit<PersonOrigin, "day">;
  readonly at: Instant;
}

/** A person of the batch with their contact. */
export interface PlacedPerson {
  readonly given: GivenPerson;
  readonly contact: string;
  /** `null` when the person has no key yet. */
  readonly salt: Uint8Array | null;
  readonly isNew: boolean;
}

export interface Placed {
  readonly people: readonly PlacedPerson[];
  readonly added: number;
  readonly changed: number;
}

/** Somebody else added one of them at the same moment: the batch begins again and sees them. */
export class AddedMeanwhile extends Error {}

/** Writes the people of a batch: those who are new are added, those who are known are merged. */
export async function placePeople(
  tx: Tx,
  placing: Placing,
  given: readonly GivenPerson[],
): Promise<Placed> {
  const { organisation } = placing;
  const rows = await tx.rows(KNOWN, [organisation, hexArray(given.map(({ address }) => address))]);
  const known = new Map(rows.map((row) => [row.address, row]));
  const [added, met]: [GivenPerson[], [GivenPerson, KnownRow][]] = [[], []];
  for (const person of given) {
    const row = known.get(person.address);
    if (row === undefined) added.push(person);
    else met.push([person, row]);
  }
  await insertPeople(tx, placing, added);
  const changed = await updatePeople(tx, placing, met);
  return {
    people: [
      ...added.map((person) => ({
        given: person,
        contact: person.fresh.id,
        salt: null,
        isNew: true,
      })),
      ...met.map(([person, { id, salt }]) => ({ given: person, contact: id, salt, isNew: false })),
    ],
    added: added.length,
    changed,
  };
}

interface KnownRow extends PersonRow {
  readonly id: string;
  readonly address: string;
  readonly salt: Uint8Array | null;
  readonly relationEndedOn: Day | null;
}

const KNOWN = statement<KnownRow>(
  "imports.known_people",
  `select contact.contact_id as id, encode(contact.address_key, 'hex') as address, contact.email,
          contact.locale, contact.country, contact.kind, contact.relation, contact.attributes,
          contact.tags, contact.source_id as source, contact.collected_on as "collectedOn",
          contact.last_contact_on as "lastContactOn", contact.quarantined_by as "quarantinedBy",
          contact.relation_ended_on as "relationEndedOn", contact.origins, key.salt
     from contacts as contact
     left join contact_keys as key
       on key.organisation_id = $1 and key.contact_id = contact.contact_id
    where contact.organisation_id = $1 and contact.address_key = any($2::bytea[])
    order by contact.contact_id
      for update of contact`,
);

async function insertPeople(
  tx: Tx,
  { organisation, mapping, origin, at }: Placing,
  people: readonly GivenPerson[],
): Promise<void> {
  if (people.length === 0) return;
  const today = at.slice(0, 10) as Day;
  const rows = people.map(({ rows: own }) => onePersonOf(own, mapping, origin));
  const chosenMonths = await chosenMonthsOf(tx, organisation);
  const kept = rows.map((row) => keepingFor({ ...row, chosenMonths }, today));
  const inserted = await tx.run(INSERT, [
    organisation,
    origin.source,
    origin.quarantinedBy,
    at,
    plainArray(people.map(({ fresh }) => fresh.id)),
    hexArray(people.map(({ address }) => address)),
    ...columnsOf(rows),
    plainArray(rows.map(({ collectedOn }) => collectedOn)),
    plainArray(rows.map(({ lastContactOn }) => lastContactOn)),
    plainArray(kept.map(({ keepUntil }) => keepUntil)),
    textArray(kept.map(({ keepRule }) => keepRule)),
  ]);
  if (inserted !== people.length) throw new AddedMeanwhile();
}

/** The rows of one file that have one address, as one. */
function onePersonOf(
  rows: GivenPerson["rows"],
  mapping: ImportMapping,
  origin: Placing["origin"],
): PersonRow {
  const [first, ...others] = rows.map((row) => rowOfFile(row, mapping, origin));
  if (first === undefined) throw new Error("a person without a row");
  if (others.length === 0) return first;
  return rowOf(others.map(personOf).reduce(merge, personOf(first)));
}

function columnsOf(rows: readonly PersonRow[]): readonly string[] {
  return [
    textArray(rows.map(({ email }) => email)),
    textArray(rows.map(({ locale }) => locale)),
    textArray(rows.map(({ country }) => country)),
    textArray(rows.map(({ kind }) => kind)),
    textArray(rows.map(({ relation }) => relation)),
    textArray(rows.map(({ attributes }) => JSON.stringify(attributes))),
    textArray(rows.map(({ tags }) => (tags.length === 0 ? null : tags.join("\n")))),
    textArray(rows.map(({ origins }) => JSON.stringify(origins))),
  ];
}

/** Tags are one line each, so several travel as one text. */
const INSERT = statement(
  "imports.insert_people",
  `insert into contacts (organisation_id, source_id, quarantined_by, made_at, changed_at, contact_id,
     address_key, email, locale, country, kind, relation, attributes, tags, origins, collected_on,
     last_contact_on, keep_until, keep_rule)
   select $1, $2, $3, $4, $4, contact_id, address_key, email, locale, country, kind, relation,
          attributes, coalesce(string_to_array(tags, E'\\n'), '{}'), origins, collected_on,
          last_contact_on, keep_until, keep_rule
     from unnest($5::uuid[], $6::bytea[], $7::text[], $8::text[], $9::text[], $10::text[],
                 $11::text[], $12::jsonb[], $13::text[], $14::jsonb[], $15::date[], $16::date[],
                 $17::date[], $18::text[])
       as given (contact_id, address_key, email, locale, country, kind, relation, attributes, tags,
                 origins, collected_on, last_contact_on, keep_until, keep_rule)
   on conflict (organisation_id, address_key) do nothing`,
);

async function updatePeople(
  tx: Tx,
  { organisation, mapping, origin, at }: Placing,
  people: readonly (readonly [GivenPerson, KnownRow])[],
): Promise<number> {
  const today = at.slice(0, 10) as Day;
  const changed = people.flatMap(([{ rows }, known]) => {
    const merged = rowOf(merge(personOf(known), personOf(onePersonOf(rows, mapping, origin))));
    const before = rowOf(personOf(known));
    const relationEndedOn = relationEndedAfter(known, merged.relation, today);
    return sameText(before, merged) ? [] : [{ id: known.id, row: merged, relationEndedOn }];
  });
  if (changed.length === 0) return 0;
  const rows = changed.map(({ row }) => row);
  const chosenMonths = await chosenMonthsOf(tx, organisation);
  const kept = changed.map(({ row, relationEndedOn }) =>
    keepingFor({ ...row, relationEndedOn, chosenMonths }, today),
  );
  await tx.run("select set_config('consentry.merging', 'on', true)");
  await tx.run(UPDATE, [
    organisation,
    at,
    changed.map(({ id }) => id),
    ...columnsOf(rows),
    rows.map(({ source }) => source),
    rows.map(({ quarantinedBy }) => quarantinedBy),
    rows.map(({ collectedOn }) => collectedOn),
    rows.map(({ lastContactOn }) => lastContactOn),
    kept.map(({ keepUntil }) => keepUntil),
    kept.map(({ keepRule }) => keepRule),
    changed.map(({ relationEndedOn }) => relationEndedOn),
  ]);
  return changed.length;
}

function sameText(one: PersonRow, other: PersonRow): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const UPDATE = statement(
  "imports.update_people",
  `update contacts as kept
      set email = given.email, locale = given.locale, country = given.country, kind = given.kind,
          relation = given.relation, attributes = given.attributes,
          tags = coalesce(string_to_array(given.tags, E'\\n'), '{}'), origins = given.origins,
          source_id = given.source_id, quarantined_by = given.quarantined_by,
          collected_on = given.collected_on, last_contact_on = given.last_contact_on,
          keep_until = given.keep_until, keep_rule = given.keep_rule,
          relation_ended_on = given.relation_ended_on, changed_at = $2
     from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                 $9::jsonb[], $10::text[], $11::jsonb[], $12::uuid[], $13::text[], $14::date[],
                 $15::date[], $16::date[], $17::text[], $18::date[])
       as given (contact_id, email, locale, country, kind, relation, attributes, tags, origins,
                 source_id, quarantined_by, collected_on, last_contact_on, keep_until, keep_rule,
                 relation_ended_on)
    where kept.organisation_id = $1 and kept.contact_id = given.contact_id`,
);
