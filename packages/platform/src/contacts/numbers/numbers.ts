import { Bug, PhoneNumber, type Day, type Instant } from "@consentry/kernel";

import { bytesArray, plainArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** The telephone number of a person, with where it came from. It goes with the person. */
export interface KnownNumber {
  readonly number: PhoneNumber;
  /** Whose numbering plan it belongs to; `null` where no country alone has it. */
  readonly country: string | null;
  /** Source id. */
  readonly source: string;
  readonly collectedOn: Day;
}

/** One person's number; `null` when none is known. */
export async function numberOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<KnownNumber | null> {
  return (await numbersOf(tx, organisation, [contact])).get(contact) ?? null;
}

/** The numbers of these people, by contact id. Who has none is left out. */
export async function numbersOf(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
): Promise<ReadonlyMap<string, KnownNumber>> {
  if (contacts.length === 0) return new Map();
  const rows = await tx.rows(OF, [organisation, plainArray(contacts)]);
  return new Map(
    rows.map(({ contact, number, ...rest }) => [
      contact,
      { ...rest, number: storedNumber(number) },
    ]),
  );
}

/** Who has these numbers, by the key of the number in hex. */
export async function contactsAtNumbers(
  tx: Tx,
  organisation: OrganisationId,
  numberKeys: readonly Uint8Array[],
): Promise<ReadonlyMap<string, string>> {
  if (numberKeys.length === 0) return new Map();
  const rows = await tx.rows(AT, [organisation, bytesArray(numberKeys)]);
  return new Map(rows.map(({ key, contact }) => [key, contact]));
}

/** A number as a table of ours holds it. */
export function storedNumber(text: string): PhoneNumber {
  const number = PhoneNumber.parse(text);
  if (!number.ok) throw new Bug("a number was stored that does not parse");
  return number.value;
}

export interface NumberRow extends KnownNumber {
  /** Contact id. */
  readonly contact: string;
  readonly numberKey: Uint8Array;
}

/** Two who take the same number at one moment would both find it free. */
export function numbersLock(organisation: OrganisationId): string {
  return `numbers ${organisation}`;
}

/**
 * Keeps a number of a person, in place of the one before.
 *
 * @returns `false`: somebody else of the organisation has it
 */
export async function keepNumber(
  tx: Tx,
  organisation: OrganisationId,
  { contact, number, numberKey, country, source, collectedOn }: NumberRow,
  at: Instant,
): Promise<boolean> {
  await tx.lock(numbersLock(organisation));
  const values = [organisation, contact, number.reveal(), numberKey, country, source, collectedOn];
  return (await tx.run(KEEP, [...values, at])) === 1;
}

/** Forgets the number of a person; what was said of it stays said. */
export async function removeNumber(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<void> {
  await tx.run(REMOVE, [organisation, contact]);
}

const OF = statement<
  Omit<KnownNumber, "number"> & { readonly contact: string; readonly number: string }
>(
  "contact_numbers.of",
  `select contact_id as contact, number, country, source_id as source,
          collected_on as "collectedOn"
     from contact_numbers where organisation_id = $1 and contact_id = any($2::uuid[])`,
);

const AT = statement<{ readonly contact: string; readonly key: string }>(
  "contact_numbers.at",
  `select contact_id as contact, encode(number_key, 'hex') as key
     from contact_numbers where organisation_id = $1 and number_key = any($2::bytea[])`,
);

/** A number that is somebody else's is theirs: the condition finds it, and nothing is written. */
const KEEP = statement(
  "contact_numbers.keep",
  `insert into contact_numbers (organisation_id, contact_id, number, number_key, country, source_id,
     collected_on, made_at)
   select $1::uuid, $2::uuid, $3, $4::bytea, $5, $6::uuid, $7::date, $8::timestamptz
    where not exists (select from contact_numbers
                       where organisation_id = $1::uuid and number_key = $4::bytea
                         and contact_id <> $2::uuid)
   on conflict (organisation_id, contact_id) do update
     set number = excluded.number, number_key = excluded.number_key, country = excluded.country,
         source_id = excluded.source_id, collected_on = excluded.collected_on,
         made_at = excluded.made_at`,
);

const REMOVE = statement(
  "contact_numbers.remove",
  "delete from contact_numbers where organisation_id = $1 and contact_id = $2",
);
