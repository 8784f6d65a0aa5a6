import { Client } from "pg";
import { expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";

/** Tables whose rows follow a contact, and whether an index finds these by the contact. */
const FOLLOWING = `
  select link.conrelid::regclass::text as table,
         exists (
           select from pg_index as index
            where index.indrelid = link.conrelid 
              and coalesce(pg_get_expr(index.indpred, index.indrelid), '(contact_id IS NOT NULL)')
                = '(contact_id IS NOT NULL)'
              and (select array_agg(attname order by at)
                     from unnest((index.indkey::int2[])[0:1]) with ordinality as key (number, at)
                     join pg_attribute on attrelid = index.indrelid and attnum = key.number)
                @> (select array_agg(attname)
                      from unnest(link.conkey) as number
                      join pg_attribute on attrelid = link.conrelid and attnum = number)
         ) as "isFound"
    from pg_constraint as link
   where link.contype = 'f' and link.confrelid = 'contacts'::regclass
     and link.conparentid = 0
   order by 1`;

inSomeDoor((at) => {
  test("what goes with a person is found by the person: removing one reads no table whole", async () => {
    const client = new Client(at().connection);
    await client.connect();
    try {
      const { rows } = await client.query<{ table: string; isFound: boolean }>(FOLLOWING);
      expect(rows.length).toBeGreaterThan(10);
      expect(rows.filter(({ isFound }) => !isFound).map(({ table }) => table)).toEqual([]);
    } finally {
      await client.end();
    }
  });
});
