import { Client } from "pg";

import type { TestDatabase } from "./in-every-door.ts";
import { SEE_ALL } from "./see-all.ts";

/**
 * A hash of all rows of every table, past row security: two that are equal were taken of the same
 * database, in whatever order its rows lie.
 *
 * @param organisation leaves out whatever names another, and tables that name none
 */
export async function fingerprint(
  { connection }: Pick<TestDatabase, "connection">,
  organisation?: string,
): Promise<Readonly<Record<string, string>>> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query("begin");
    await client.query(SEE_ALL);
    const { rows } = await client.query<{ readonly name: string; readonly scoped: boolean }>(
      TABLES,
    );
    const taken: Record<string, string> = {};
    for (const { name, scoped } of rows) {
      if (organisation !== undefined && !scoped) continue;
      const where = organisation === undefined ? "" : " where organisation_id = $1";
      const hash = `select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from ${name} as t${where}`;
      const given = organisation === undefined ? [] : [organisation];
      const [row] = (await client.query<{ readonly hash: string }>(hash, given)).rows;
      taken[name] = row?.hash ?? "";
    }
    return taken;
  } finally {
    await client.end();
  }
}

/** Partitions are read through their parent. */
const TABLES = `
  select quote_ident(class.relname) as name,
         exists (select from pg_attribute where attrelid = class.oid
                    and attname = 'organisation_id' and not attisdropped) as scoped
    from pg_class as class
   where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
     and not class.relispartition
   order by class.relname`;
