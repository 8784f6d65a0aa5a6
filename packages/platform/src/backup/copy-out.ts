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
  const keys: string[] = [];
  if (hasContact) {
    keys.push("ck");
    joins.push(
      `left join contact_keys as ck on ck.organisation_id = ${last}.organisation_id and ck.contact_id = ${last}.contact_id`,
    );
  }
  if (hasAddress) {
    keys.push("ak");
    joins.push(
      `left join backup_keys as ak on ak.organisation_id = ${last}.organisation_id and ak.address_key = ${last}.address_key`,
    );
  }
  const numbers = keys.map((key) => (key === "ck" ? "ck.contact_id" : "ak.key_id"));
  return {
    number: `coalesce(${numbers.join(", ")})`,
    salt: `case ${keys.map((key, at) => `when ${numbers[at] ?? ""} is not null then ${key}.salt`).join(" ")} end`,
    joins: joins.join(" "),
  };
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

/** Makes keys for addresses that rows name and that have none yet. */
export function makeKeys(tables: readonly TablePlan[]): readonly string[] {
  return namingAddresses(tables).map(
    (name) => `insert into backup_keys (organisation_id, address_key)
      select distinct organisation_id, address_key from ${escapeIdentifier(name)}
       where address_key is not null
      on conflict do nothing`,
  );
}

/**
 * Takes the keys away of addresses that no row names any more: what older backups hold of them
 * cannot be read once the file of keys is written anew.
 */
export function dropKeys(tables: readonly TablePlan[]): string {
  const isUnnamed = namingAddresses(tables).map(
    (name) => `not exists (select from ${escapeIdentifier(name)} as it
      where it.organisation_id = backup_keys.organisation_id
        and it.address_key = backup_keys.address_key)`,
  );
  return `delete from backup_keys where ${["true", ...isUnnamed].join(" and ")}`;
}
