import { Client, escapeIdentifier, type ClientConfig } from "pg";

import { SEE_ALL } from "../../database/testing/see-all.ts";

/** Every table's rows as text, in one order, past row security. */
export async function everyRow(
  connection: ClientConfig,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query("set time zone 'UTC'; begin");
    await client.query(SEE_ALL);
    const { rows: tables } = await client.query<{ readonly name: string }>(
      `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        order by relname`,
    );
    const all = new Map<string, readonly string[]>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ readonly row: string }>(
        `select it::text as row from ${escapeIdentifier(name)} as it order by 1`,
      );
      all.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return all;
  } finally {
    await client.end();
  }
}
