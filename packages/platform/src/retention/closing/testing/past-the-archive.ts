import { Client } from "pg";

import type { TestDatabase } from "../../../database/testing/in-every-door.ts";

type Owner = Pick<TestDatabase, "connection">;

/** Asks as the owner of the tables, who is let in to one organisation like the application. */
export async function asOwnerOf<Row extends object>(
  { connection }: Owner,
  organisation: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(
      `select set_config('consentry.organisation', $1, false),
              set_config('consentry.purpose', 'track.open.individual', false)`,
      [organisation],
    );
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** As if the server's own clock had gone on as the handed-in one does. */
export async function letArchivePass(at: Owner, organisation: string): Promise<void> {
  await asOwnerOf(
    at,
    organisation,
    `update organisation_closings set noted_at = now() - interval '92 days'
      where organisation_id = $1`,
    [organisation],
  );
}

/** Rows of an organisation, by table; only of tables that have some. */
export async function rowsOf(
  at: Owner,
  organisation: string,
): Promise<Readonly<Record<string, number>>> {
  const tables = await asOwnerOf<{ readonly name: string }>(
    at,
    organisation,
    `select class.relname::text as name from pg_class as class
       join pg_attribute as attribute on attribute.attrelid = class.oid
      where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
        and not class.relispartition and attribute.attname = 'organisation_id'`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows from ${name} where organisation_id = $1`,
  );
  const counts = await asOwnerOf<{ readonly name: string; readonly rows: number }>(
    at,
    organisation,
    `select * from (${each.join(" union all ")}) as counted where rows > 0`,
    [organisation],
  );
  return Object.fromEntries(counts.map(({ name, rows }) => [name, rows]));
}
