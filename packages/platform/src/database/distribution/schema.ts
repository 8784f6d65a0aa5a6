import type { ClientBase } from "pg";

/** What of a schema decides how it is spread over several servers, as the server tells it. */
export interface Schema {
  readonly tables: readonly Table[];
  readonly uniques: readonly Unique[];
  readonly links: readonly Link[];
  readonly triggers: readonly Trigger[];
}

export interface Table {
  readonly name: string;
  /** Whether its rows belong to an organisation each, by its own comment. */
  readonly isOfOrganisation: boolean;
}

/** An index that nothing may stand in twice. */
export interface Unique {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly made: "by primary key" | "by constraint" | "alone";
  /** As it would be made again. */
  readonly text: string;
}

/** A foreign key. */
export interface Link {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
  /** As it would be made again. */
  readonly text: string;
  /** Whether it empties columns where the row it names goes. */
  readonly empties: boolean;
}

export interface Trigger {
  readonly name: string;
  readonly table: string;
  /** Whether it runs for each row, and sees that row alone. */
  readonly isOfRow: boolean;
}

/** @param client as the owner of the schema */
export async function readSchema(client: ClientBase): Promise<Schema> {
  const rows = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await client.query<Row>(text)).rows;
  return {
    tables: await rows<Table>(TABLES),
    uniques: await rows<Unique>(UNIQUES),
    links: await rows<Link>(LINKS),
    triggers: await rows<Trigger>(TRIGGERS),
  };
}

/** Partitions go where their parent goes. */
const OURS = "class.relnamespace = 'public'::regnamespace and not class.relispartition";

const TABLES = `
  select class.relname as name,
         coalesce(obj_description(class.oid, 'pg_class') ~ 'scope: organisation', false)
           as "isOfOrganisation"
    from pg_class as class
   where ${OURS} and class.relkind in ('r', 'p')
   order by class.relname`;

const UNIQUES = `
  select index.relname as name, class.relname as table,
         array(select attname::text from pg_attribute
                where attrelid = class.oid and attnum = any (indkey)) as columns,
         case when indisprimary then 'by primary key'
              when exists (select from pg_constraint where conindid = index.oid
                              and contype = 'u') then 'by constraint'
              else 'alone' end as made,
         pg_get_indexdef(index.oid) as text
    from pg_index
    join pg_class as index on index.oid = indexrelid
    join pg_class as class on class.oid = indrelid
   where ${OURS} and indisunique
   order by index.relname`;

const LINKS = `
  select conname as name, class.relname as table, target.relname as to,
         array(select attname::text from unnest(conkey) with ordinality as own (number, place)
                 join pg_attribute on attrelid = conrelid and attnum = own.number
                order by own.place) as columns,
         array(select attname::text from unnest(confkey) with ordinality as own (number, place)
                 join pg_attribute on attrelid = confrelid and attnum = own.number
                order by own.place) as "toColumns",
         pg_get_constraintdef(pg_constraint.oid) as text,
         confdeltype in ('n', 'd') as empties
    from pg_constraint
    join pg_class as class on class.oid = conrelid
    join pg_class as target on target.oid = confrelid
   where ${OURS} and contype = 'f'
   order by class.relname, conname`;

const TRIGGERS = `
  select tgname as name, class.relname as table,
         (tgtype & 1) = 1 and tgnewtable is null and tgoldtable is null as "isOfRow"
    from pg_trigger join pg_class as class on class.oid = tgrelid
   where ${OURS} and not tgisinternal
   order by class.relname, tgname`;
