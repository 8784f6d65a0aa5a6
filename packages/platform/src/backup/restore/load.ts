import { type Client, escapeIdentifier } from "pg";

import { readCatalogue, type Partition, type Sequence, type TablePlan } from "../catalogue.ts";
import type { BackupText, TableText } from "../file/backup-text.ts";
import { Damaged } from "../file/read-sealed.ts";
import { SECRET_COLUMNS } from "../left-out.ts";
import { keyColumns } from "../make/write-keys.ts";
import type { KeyTable } from "../rows/key-table.ts";
import { DoesNotOpen, openRows } from "../rows/seal-rows.ts";
import { copyIn } from "./copy-in.ts";
import { removeOrphans, takeDownGuards } from "./guards.ts";
import { eachTable } from "./read-key-file.ts";

/** What a database is filled with. */
export interface Load {
  readonly text: BackupText;
  readonly keys: KeyTable;
  readonly keyFile: string;
  readonly identities: readonly string[];
  /** Whether what is there makes way. */
  readonly replaces: boolean;
  readonly onTable?: (table: string) => void;
}

export interface Loaded {
  readonly rows: number;
  /** Rows of people who were erased since: they did not come back. */
  readonly gone: number;
}

/**
 * Fills an empty database in one transaction of the caller's: all of it is there at its end, or
 * nothing. People whose keys are gone are left out with all that goes with them.
 */
export async function load(client: Client, what: Load): Promise<Loaded> {
  const { tables } = await readCatalogue(client);
  await client.query("set local maintenance_work_mem = '256MB'");
  const guards = await takeDownGuards(client);
  if (what.replaces) await empty(client, tables);
  await makePartitions(client, what.text.header.partitions, tables);
  await loadKeys(client, what);
  const counts = { rows: 0, gone: 0 };
  const missing = new Set<string>();
  for await (const table of what.text.tables) {
    what.onTable?.(table.table);
    const { rows, gone } = await loadTable(client, table, tables, what.keys);
    counts.rows += rows;
    counts.gone += gone;
    if (gone > 0) missing.add(table.table);
  }
  await removeOrphans(client, guards.links, missing);
  await giveKeysBack(client);
  await goOnCounting(client, what.text.header.sequences);
  await guards.putUp();
  return counts;
}

async function empty(client: Client, tables: readonly TablePlan[]): Promise<void> {
  const names = [...tables.map(({ name }) => name), "contact_keys", "backup_keys"];
  await client.query(`truncate ${names.map((name) => escapeIdentifier(name)).join(", ")}`);
}

/** A month's name and bounds as the server writes them, and nothing that could be a command. */
const PARTITION_NAME = /^[a-z][a-z0-9_]{0,62}$/;
const PARTITION_BOUND = /^FOR VALUES FROM \('[0-9 :+.-]{1,40}'\) TO \('[0-9 :+.-]{1,40}'\)$/;

async function makePartitions(
  client: Client,
  partitions: readonly Partition[],
  tables: readonly TablePlan[],
): Promise<void> {
  for (const { name, of, bound } of partitions) {
    const isKnown = tables.some((table) => table.name === of);
    if (!isKnown || !PARTITION_NAME.test(name) || !PARTITION_BOUND.test(bound)) {
      throw new Damaged("it names a part of a table that there cannot be");
    }
    await client.query(
      `create table if not exists ${escapeIdentifier(name)} partition of ${escapeIdentifier(of)} ${bound}`,
    );
  }
}

async function loadTable(
  client: Client,
  { table, columns, open, rows }: TableText,
  tables: readonly TablePlan[],
  keys: KeyTable,
): Promise<Loaded> {
  const plan = tables.find(({ name }) => name === table);
  const known = plan && [...plan.open, ...plan.sealed];
  if (known === undefined || !columns.every((column) => known.includes(column))) {
    throw new Damaged("it holds a table that its step of the schema does not have");
  }
  if (open === null) return { rows: await copyIn(client, table, columns, rows), gone: 0 };
  const opened = openRows(rows, table, (number) => keys.get(number));
  try {
    const taken = await copyIn(client, table, columns, opened.lines);
    return { rows: taken, gone: opened.gone() };
  } catch (error) {
    if (error instanceof DoesNotOpen) throw new Damaged("the file of keys is not of this backup");
    throw error;
  }
}

/** Where the newest keys wait until the rows are there that they belong to. */
function waiting(table: string): string {
  return `newest_${table}`;
}

async function loadKeys(client: Client, { keyFile, identities }: Load): Promise<void> {
  const wanted = ["contact_keys", "backup_keys", ...Object.keys(SECRET_COLUMNS)];
  const read = await eachTable(keyFile, identities, async ({ table, columns, rows }) => {
    if (!wanted.includes(table)) return;
    await copyIntoWaiting(client, table, columns, rows);
  });
  if (!read.ok) throw new Damaged(read.error.sentence);
}

export async function copyIntoWaiting(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<Buffer>,
): Promise<string> {
  const list = columns.map((column) => escapeIdentifier(column)).join(", ");
  const name = waiting(table);
  await client.query(
    `create temporary table ${escapeIdentifier(name)} on commit drop as
     select ${list} from ${escapeIdentifier(table)} with no data`,
  );
  await copyIn(client, name, columns, rows);
  return name;
}

async function giveKeysBack(client: Client): Promise<void> {
  await client.query(
    `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
     select organisation_id, contact_id, salt, pseudonym
       from newest_contact_keys join contacts using (organisation_id, contact_id)`,
  );
  await client.query(
    `insert into backup_keys (organisation_id, subject, key_id, salt)
     select organisation_id, subject, key_id, salt from newest_backup_keys`,
  );
  for (const [table, secret] of Object.entries(SECRET_COLUMNS)) {
    const set = secret.map(
      (column) => `${escapeIdentifier(column)} = newest.${escapeIdentifier(column)}`,
    );
    const same = (await keyColumns(client, table)).map(
      (column) => `it.${escapeIdentifier(column)} = newest.${escapeIdentifier(column)}`,
    );
    await client.query(
      `update ${escapeIdentifier(table)} as it set ${set.join(", ")}
         from ${escapeIdentifier(waiting(table))} as newest where ${same.join(" and ")}`,
    );
  }
}

async function goOnCounting(client: Client, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, last } of sequences) {
    if (last === null) continue;
    await client.query(
      `select setval(oid::regclass, $2) from pg_class
        where relkind = 'S' and relnamespace = 'public'::regnamespace and relname = $1`,
      [name, last],
    );
  }
}
