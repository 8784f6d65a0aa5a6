import type { Day, Instant } from "@consentry/kernel";

import { bytesArray, plainArray, textArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { numbersLock, type NumberRow } from "./numbers.ts";

/**
 * Keeps numbers of many people at once. Of two numbers of one person the later day's counts; a
 * number that somebody else has stays theirs, and one whose holder asked to be erased is not taken
 * over. One transaction at a time does so for an organisation.
 *
 * @returns how many are there now that were not
 */
export async function keepNumbers(
  tx: Tx,
  organisation: OrganisationId,
  numbers: readonly NumberRow[],
  at: Instant,
): Promise<number> {
  if (numbers.length === 0) return 0;
  await tx.lock(numbersLock(organisation));
  const given = [...latestOfEach(numbers)];
  return tx.run(KEEP, [
    organisation,
    plainArray(given.map(({ contact }) => contact)),
    textArray(given.map(({ number }) => number.reveal())),
    bytesArray(given.map(({ numberKey }) => numberKey)),
    textArray(given.map(({ country }) => country)),
    plainArray(given.map(({ source }) => source)),
    plainArray(given.map(({ collectedOn }) => collectedOn)),
    at,
  ]);
}

/** One number a person, and one person a number: who comes first in the file has it. */
function* latestOfEach(numbers: readonly NumberRow[]): Generator<NumberRow> {
  const latest = new Map<string, { readonly row: NumberRow; readonly day: Day }>();
  for (const row of numbers) {
    const known = latest.get(row.contact);
    if (known === undefined || row.collectedOn > known.day) {
      latest.set(row.contact, { row, day: row.collectedOn });
    }
  }
  const taken = new Set<string>();
  for (const { row } of latest.values()) {
    const number = row.number.reveal();
    if (taken.has(number)) continue;
    taken.add(number);
    yield row;
  }
}

const KEEP = statement(
  "contact_numbers.keep_many",
  `insert into contact_numbers as kept (organisation_id, contact_id, number, number_key, country,
     source_id, collected_on, made_at)
   select $1, contact_id, number, number_key, country, source_id, collected_on, $8
     from unnest($2::uuid[], $3::text[], $4::bytea[], $5::text[], $6::uuid[], $7::date[])
       as given (contact_id, number, number_key, country, source_id, collected_on)
    where not exists (select from contact_numbers as other
                       where other.organisation_id = $1 and other.number_key = given.number_key
                         and other.contact_id <> given.contact_id)
      and not exists (select from suppressions
                       where suppressions.organisation_id = $1
                         and suppressions.address_key = given.number_key and reason = 'erased')
   on conflict (organisation_id, contact_id) do update
     set number = excluded.number, number_key = excluded.number_key, country = excluded.country,
         source_id = excluded.source_id, collected_on = excluded.collected_on,
         made_at = excluded.made_at
   where kept.collected_on <= excluded.collected_on and kept.number <> excluded.number`,
);
