import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { Client, escapeIdentifier, type ClientConfig } from "pg";

import { SEE_ALL } from "../../database/testing/see-all.ts";

/** An address as it may stand somewhere: as written, folded, encoded, or hashed without a key. */
export function formsOf(address: string): readonly string[] {
  const spellings = [address, address.toLowerCase()];
  const hashes = ["md5", "sha1", "sha256"].flatMap((name) =>
    spellings.map((text) => createHash(name).update(text).digest("hex")),
  );
  const encoded = spellings.flatMap((text) => [
    Buffer.from(text).toString("hex"),
    // Without the last letters, which depend on what follows.
    Buffer.from(text).toString("base64").slice(0, -4),
  ]);
  return [...new Set([...spellings, ...hashes, ...encoded])];
}

/** Where any column of any table, or what the planner remembers of one, holds one of these texts. */
export async function tablesHolding(
  connection: ClientConfig,
  forms: readonly string[],
): Promise<readonly string[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query("begin");
    await client.query(SEE_ALL);
    const { rows } = await client.query<{ schema: string; name: string }>(
      `select nspname as schema, relname as name
         from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p', 'm') and nspname not in ('pg_catalog', 'information_schema')
          and nspname not like 'pg_toast%'
        union all select 'pg_catalog', 'pg_stats'
        order by 1, 2`,
    );
    const holding: string[] = [];
    for (const { schema, name } of rows) {
      const { rowCount } = await client.query(
        // Offset: the row is made a text once, and not for each form.
        `select from (select lower(row::text) as text
                        from ${escapeIdentifier(schema)}.${escapeIdentifier(name)} as row
                      offset 0) as row
          where exists (select from unnest($1::text[]) as form where strpos(row.text, form) > 0)
          limit 1`,
        [forms.map((form) => form.toLowerCase())],
      );
      if (rowCount !== 0) holding.push(name);
    }
    return holding;
  } finally {
    await client.end();
  }
}

/** Files below a folder that hold one of these texts, by their path in it. */
export async function filesHolding(
  folder: string,
  forms: readonly string[],
): Promise<readonly string[]> {
  const holding: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A server may take a file away while it is looked at.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) holding.push(path.slice(folder.length + 1));
  }
  return holding;
}
