import { escapeIdentifier } from "pg";

import type { Subject, TablePlan } from "./catalogue.ts";

/**
 * What asks the server for a table's rows as text, one a line. Of a table with sealed columns each
 * line begins with the number of its key and the key, both null for a row that names nobody, and
 * ends with the columns to be sealed.
 */
export function copyOut({ name, open, sealed, subject }: TablePlan): string {
  const columns = [...open, ...sealed].map((column) => `it.${escapeIdentifier(column)}`);
  const table = escapeIdentifier(name);
  if (subject === null) return `copy (select ${columns.join(", ")} from ${table} as it) to stdout`;
  const { number, salt, joins } = keyOf(subject);
  return `copy (select ${[number, salt, ...columns].join(", ")} from ${table} as it ${joins}) to stdout`;
}

/** How a row comes by the key it is sealed with: of the contact it names, else of its address. */
function keyOf({ way, hasContact, hasAddress }: Subject): {
  readonly number: string;
  readonly salt: string;
  readonly joins: string;
} {
  const joins = way.map(({ table, from, to }, at) => {
    const on = to.map(
      (column, place) =>
        `${alias(at + 1)}.${escapeIdentifier(column)} = ${alias(at)}.${escapeIdentifier(from[place] ?? "")}`,
    );
    return `left join ${escapeIdentifier(table)} as ${alias(at + 1)} on ${on.join(" and ")}`;
  });
  const last = alias(way.length);
  const keys: Key[] = [];
  if (hasContact) {
    keys.push({ table: "contact_keys", as: "of_ledger", number: "contact_id", on: "contact_id" });
    keys.push({ ...BACKUP_KEY, as: "of_contact", is: ofContact(last) });
  }
  if (hasAddress) keys.push({ ...BACKUP_KEY, as: "of_address", is: `${last}.address_key` });
  for (const { table, as, on, is = `${last}.${on}` } of keys) {
    joins.push(
      `left join ${table} as ${as} on ${as}.organisation_id = ${last}.organisation_id and ${as}.${on} = ${is}`,
    );
  }
  const numbers = keys.map(({ as, number }) => `${as}.${number}`);
  const salts = keys.map(({ as }, at) => `when ${numbers[at] ?? ""} is not null then ${as}.salt`);
  return {
    number: `coalesce(${numbers.join(", ")})`,
    salt: `case ${salts.join(" ")} end`,
    joins: joins.join(" "),
  };
}

/** A table of keys, by what its rows are found and named. */
interface Key {
  readonly table: string;
  readonly as: string;
  readonly number: string;
  readonly on: string;
  /** What that column is, when it is not the same column of the row. */
  readonly is?: string;
}

const BACKUP_KEY = { table: "backup_keys", number: "key_id", on: "subject" } as const;

/** What stands for a contact that the ledger does not know yet, and so has no key of its own. */
function ofContact(table: string): string {
  return `sha256(uuid_send(${table}.contact_id))`;
}

function alias(step: number): string {
  return step === 0 ? "it" : `up${step}`;
}

/** Tables that name addresses whose keys are not of a contact. */
function namingAddresses(tables: readonly TablePlan[]): readonly string[] {
  return tables
    .filter(({ subject }) => subject?.way.length === 0 && subject.hasAddress)
    .map(({ name }) => name)
    .filter((name) => name !== "contacts");
}

/** Makes keys for people who have none yet: addresses that rows name, contacts without a ledger. */
export function makeKeys(tables: readonly TablePlan[]): readonly string[] {
  return [
    `insert into backup_keys (organisation_id, subject)
      select organisation_id, ${ofContact("it")} from contacts as it
       where not exists (select from contact_keys as key
         where key.organisation_id = it.organisation_id and key.contact_id = it.contact_id)
      on conflict do nothing`,
    ...namingAddresses(tables).map(
      (name) => `insert into backup_keys (organisation_id, subject)
        select distinct organisation_id, address_key from ${escapeIdentifier(name)}
         where address_key is not null
        on conflict do nothing`,
    ),
  ];
}

/**
 * Takes the keys away of people of whom no row is left: what older backups hold of them cannot be
 * read once the file of keys is written anew. A contact keeps theirs also when the ledger has given
 * them another since: older backups know them by the first.
 */
export function dropKeys(tables: readonly TablePlan[]): string {
  const subjects: readonly (readonly [table: string, subject: string])[] = [
    ["contacts", ofContact("it")],
    ...namingAddresses(tables).map((name) => [name, "it.address_key"] as const),
  ];
  const isNobody = subjects.map(
    ([name, subject]) => `not exists (select from ${escapeIdentifier(name)} as it
        where it.organisation_id = backup_keys.organisation_id
          and ${subject} = backup_keys.subject)`,
  );
  return `delete from backup_keys where ${isNobody.join(" and ")}`;
}
