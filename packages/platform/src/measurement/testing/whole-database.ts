import { createHash } from "node:crypto";

import { Client, escapeIdentifier, type ClientConfig } from "pg";

import { SEE_ALL } from "../../database/testing/see-all.ts";

/**
 * Every row of every table there is, as one hash a table: what nobody wrote to is the same before
 * and after. Read past roles and row security, by the owner of the schema.
 */
export async function wholeDatabase(
  connection: ClientConfig,
): Promise<ReadonlyMap<string, string>> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query("begin");
    await client.query(SEE_ALL);
    const { rows } = await client.query<{ name: string; said: string }>(
      `select relname as name,
              -- A sequence is no row that could be written as a whole.
              case relkind when 'S' then 'last_value::text' else 'row::text' end as said
         from pg_class
        where relkind in ('r', 'S') and relnamespace = 'public'::regnamespace order by relname`,
    );
    const hashes = new Map<string, string>();
    for (const { name, said } of rows) {
      const { rows: content } = await client.query<{ text: string }>(
        `select ${said} as text from ${escapeIdentifier(name)} as row order by 1`,
      );
      const hash = createHash("sha256");
      for (const { text } of content) hash.update(`${text}\n`);
      hashes.set(name, hash.digest("hex"));
    }
    return hashes;
  } finally {
    await client.end();
  }
}
