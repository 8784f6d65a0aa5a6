import { type Client, escapeIdentifier } from "pg";

/** What the tables of this database hold each other to, taken down and put up again. */
export interface Guards {
  /** Makes links and indexes again, which looks at every row, and lets row security hold again. */
  putUp(): Promise<void>;
  readonly links: readonly GuardLink[];
}

export interface GuardLink {
  readonly table: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
  /** Columns that become null when the parent goes; `null`: the row goes with it. */
  readonly forgets: readonly string[] | null;
}

interface FoundLink extends GuardLink {
  readonly name: string;
  readonly definition: string;
}

interface FoundIndex {
  readonly name: string;
  readonly definition: string;
}

/**
 * Takes foreign keys, indexes, triggers and the rule that row security holds even the owner from
 * every table, in the caller's transaction: rows come in any order, and fast. Until that ends
 * nobody else sees a table without them, nor the table at all.
 *
 * @param client logged in as the owner of the tables
 * @param only of these tables alone; of all when left out
 */
export async function takeDownGuards(
  client: Client,
  only: readonly string[] | null = null,
): Promise<Guards> {
  const { rows: links } = await client.query<FoundLink>(LINKS, [only]);
  const { rows: indexes } = await client.query<FoundIndex>(INDEXES, [only]);
  const { rows: tables } = await client.query<{ readonly name: string; isForced: boolean }>(
    TABLES,
    [only],
  );
  const forced = tables.filter(({ isForced }) => isForced).map(({ name }) => name);
  const names = tables.map(({ name }) => name);
  await forAll(client, forced, "no force row level security");
  await forAll(client, names, "disable trigger user");
  for (const { table, name } of links) {
    await client.query(
      `alter table ${escapeIdentifier(table)} drop constraint ${escapeIdentifier(name)}`,
    );
  }
  for (const { name } of indexes) await client.query(`drop index ${escapeIdentifier(name)}`);
  return {
    links,
    async putUp() {
      for (const { definition } of indexes) await client.query(definition);
      for (const { table, name, definition } of links) {
        await client.query(
          `alter table ${escapeIdentifier(table)} add constraint ${escapeIdentifier(name)} ${definition}`,
        );
      }
      await forAll(client, names, "enable trigger user");
      await forAll(client, forced, "force row level security");
    },
  };
}

async function forAll(client: Client, tables: readonly string[], what: string): Promise<void> {
  if (tables.length === 0) return;
  await client.query(
    tables.map((name) => `alter table ${escapeIdentifier(name)} ${what}`).join("; "),
  );
}

const TABLES = `
  select relname as name, relforcerowsecurity as "isForced"
    from pg_class
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
     and ($1::text[] is null or relname = any ($1))
   order by relname`;

const LINKS = `
  select conname as name, child.relname as table, parent.relname as parent,
         pg_get_constraintdef(pg_constraint.oid) as definition,
         ${columnsOf("conrelid", "conkey")} as columns,
         ${columnsOf("confrelid", "confkey")} as "parentColumns",
         case when confdeltype = 'n'
              then ${columnsOf("conrelid", "coalesce(confdelsetcols, conkey)")} end as forgets
    from pg_constraint
    join pg_class as child on child.oid = conrelid
    join pg_class as parent on parent.oid = confrelid
   where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
     and ($1::text[] is null or child.relname = any ($1))
   order by conname`;

function columnsOf(table: string, numbers: string): string {
  return `array(select attname::text from unnest(${numbers}) with ordinality as k (n, place)
    join pg_attribute on attrelid = ${table} and attnum = n order by place)`;
}

/** Those of partitioned tables stay: theirs are made with each partition. */
const INDEXES = `
  select index.relname as name, pg_get_indexdef(index.oid) as definition
    from pg_index
    join pg_class as index on index.oid = indexrelid
    join pg_class as indexed on indexed.oid = indrelid
   where indexed.relnamespace = 'public'::regnamespace and indexed.relkind = 'r'
     and not indexed.relispartition
     and not exists (select from pg_constraint where conindid = indexrelid)
     and ($1::text[] is null or indexed.relname = any ($1))
   order by index.relname`;

/**
 * Takes away what is left of rows whose parents did not come back, as their going would have: with
 * them, or by forgetting whom they were about.
 *
 * @param missing tables of which rows are missing
 */
export async function removeOrphans(
  client: Client,
  links: readonly GuardLink[],
  missing: Iterable<string>,
): Promise<void> {
  let parents = new Set(missing);
  while (parents.size > 0) {
    const next = new Set<string>();
    for (const link of links.filter(({ parent }) => parents.has(parent))) {
      const { rowCount } = await client.query(orphansOf(link));
      if (link.forgets === null && (rowCount ?? 0) > 0) next.add(link.table);
    }
    parents = next;
  }
}

function orphansOf({ table, columns, parent, parentColumns, forgets }: GuardLink): string {
  const child = escapeIdentifier(table);
  const act =
    forgets === null
      ? `delete from ${child} as it`
      : `update ${child} as it set ${forgets.map((column) => `${escapeIdentifier(column)} = null`).join(", ")}`;
  const named = columns.map((column) => `it.${escapeIdentifier(column)} is not null`);
  const same = columns.map(
    (column, at) =>
      `parent.${escapeIdentifier(parentColumns[at] ?? "")} = it.${escapeIdentifier(column)}`,
  );
  return `${act} where ${named.join(" and ")} and not exists
    (select from ${escapeIdentifier(parent)} as parent where ${same.join(" and ")})`;
}
