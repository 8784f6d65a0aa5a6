import { join } from "node:path";

import { escapeIdentifier, type Client } from "pg";
import { to as copyTo } from "pg-copy-streams";

import { readCatalogue, type Catalogue } from "../catalogue.ts";
import { dropKeys } from "../copy-out.ts";
import { KEYS_SCHEMA, writeBackupText, type TableSource } from "../file/backup-text.ts";
import { writeSealed } from "../file/write-sealed.ts";
import { NEWEST_COUNTS, SECRET_COLUMNS } from "../left-out.ts";
import { stepsOf, type BackupJob } from "./job.ts";
import { inSnapshot } from "./snapshot.ts";

/** The one file of keys of a folder: each writing takes the place of the one before. */
export const KEYS_FILE = "keys";

/**
 * Writes the file of keys as it is now: keys of the people who are still there, so that those who
 * were erased cannot be read in any backup beside it; whom not to write to; who was erased. Rejects
 * when it cannot, and then the one before stays.
 */
export async function writeKeys({ database, folder, recipients, now }: BackupJob): Promise<void> {
  await database.asOwner((client) =>
    inSnapshot(client, readCatalogue, async (catalogue, commit) => {
      await client.query(dropKeys(catalogue.tables));
      const migrations = await stepsOf(client);
      const text = writeBackupText(
        { schema: KEYS_SCHEMA, made: now, migrations, partitions: [], sequences: [] },
        sources(client, catalogue),
      );
      await writeSealed(join(folder, KEYS_FILE), recipients, text, commit);
    }),
  );
}

async function* sources(client: Client, { tables }: Catalogue): AsyncGenerator<TableSource> {
  yield source(client, "contact_keys", ["organisation_id", "contact_id", "salt", "pseudonym"]);
  yield source(client, "backup_keys", ["organisation_id", "subject", "key_id", "salt"]);
  for (const [table, secret] of Object.entries(SECRET_COLUMNS)) {
    yield source(client, table, [...(await keyColumns(client, table)), ...secret]);
  }
  for (const { name, open, sealed } of tables) {
    if (NEWEST_COUNTS.includes(name)) yield source(client, name, [...open, ...sealed]);
  }
}

function source(client: Client, table: string, columns: readonly string[]): TableSource {
  const list = columns.map((column) => escapeIdentifier(column)).join(", ");
  const copied = client.query(
    copyTo(`copy (select ${list} from ${escapeIdentifier(table)}) to stdout`),
  );
  return { table, columns, open: null, rows: copied, count: () => copied.rowCount };
}

/** The columns of a table's primary key, in their order. */
export async function keyColumns(client: Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly name: string }>(
    `select attname::text as name
       from pg_constraint cross join unnest(conkey) with ordinality as key (number, place)
       join pg_attribute on attrelid = conrelid and attnum = key.number
      where contype = 'p' and conrelid = to_regclass($1)
      order by place`,
    [`public.${table}`],
  );
  return rows.map(({ name }) => name);
}
