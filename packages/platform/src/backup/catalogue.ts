import { Bug } from "@consentry/kernel";
import type { ClientBase } from "pg";

import { LEFT_OUT, SECRET_COLUMNS } from "./left-out.ts";

/** How one table goes into a backup. */
export interface TablePlan {
  readonly name: string;
  /** Columns that stand as they are. */
  readonly open: readonly string[];
  /** Personal columns that are sealed with the key of the person; often none. */
  readonly sealed: readonly string[];
  /** Whose key it is; `null` where nothing is sealed. */
  readonly subject: Subject | null;
}

/** The column that names a person, in a table some foreign keys away. */
export interface Subject {
  /** From the table outwards: how each table is reached from the one before. */
  readonly way: readonly Step[];
  /** Whether rows name a contact, an address, or either. */
  readonly hasContact: boolean;
  readonly hasAddress: boolean;
}

export interface Step {
  readonly table: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface Catalogue {
  readonly tables: readonly TablePlan[];
  /** Tables with personal columns that no person's key seals: they go with the backup itself. */
  readonly unsealed: readonly string[];
  readonly partitions: readonly Partition[];
  readonly sequences: readonly Sequence[];
}

export interface Partition {
  readonly name: string;
  readonly of: string;
  /** As the server writes it: `FOR VALUES FROM ('…') TO ('…')`. */
  readonly bound: string;
}

export interface Sequence {
  readonly name: string;
  /** `null`: no number was drawn yet. */
  readonly last: number | null;
}

/**
 * Reads from the server's own catalogue what there is to back up, so that no table is forgotten:
 * each is in unless `LEFT_OUT` says why not. What is personal, tables say in their comments.
 *
 * @param client logged in as the owner of the schema
 */
export async function readCatalogue(client: ClientBase): Promise<Catalogue> {
  const { rows: found } = await client.query<FoundTable>(TABLES);
  const { rows: links } = await client.query<Link>(LINKS);
  const byName = new Map(found.map((table) => [table.name, table]));
  const kept = found.filter(({ name }) => !Object.hasOwn(LEFT_OUT, name));
  const tables = kept.map((table) => planOf(table, byName, links));
  const isPersonal = (table: FoundTable): boolean => sealable(table).length > 0;
  return {
    tables,
    unsealed: kept
      .filter((table, at) => isPersonal(table) && tables[at]?.subject === null)
      .map(({ name }) => name),
    partitions: (await client.query<Partition>(PARTITIONS)).rows,
    sequences: (await client.query<Sequence>(SEQUENCES)).rows,
  };
}

interface FoundTable {
  readonly name: string;
  readonly comment: string | null;
  readonly columns: readonly string[];
  /** Of those, what names a row by number: it tells nothing by itself. */
  readonly ids: readonly string[];
}

interface Link extends Step {
  readonly source: string;
}

/** Generated columns are made again where they are put back. */
const TABLES = `
  select class.relname as name,
         obj_description(class.oid, 'pg_class') as comment,
         array_agg(attname::text order by attnum) as columns,
         coalesce(array_agg(attname::text) filter (where atttypid = 'uuid'::regtype), '{}') as ids
    from pg_class as class join pg_attribute as attribute on attrelid = class.oid
   where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
     and not class.relispartition
     and attnum > 0 and not attisdropped and attgenerated = ''
   group by class.oid, class.relname
   order by class.relname`;

const LINKS = `
  select child.relname as source, parent.relname as table,
         array(select attname::text from unnest(conkey) with ordinality as k (n, place)
                 join pg_attribute on attrelid = conrelid and attnum = n order by place) as "from",
         array(select attname::text from unnest(confkey) with ordinality as k (n, place)
                 join pg_attribute on attrelid = confrelid and attnum = n order by place) as "to"
    from pg_constraint
    join pg_class as child on child.oid = conrelid
    join pg_class as parent on parent.oid = confrelid
   where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
   order by conname`;

const PARTITIONS = `
  select child.relname as name, parent.relname as of,
         pg_get_expr(child.relpartbound, child.oid) as bound
    from pg_inherits
    join pg_class as child on child.oid = inhrelid
    join pg_class as parent on parent.oid = inhparent
   where child.relispartition and child.relkind = 'r'
     and child.relnamespace = 'public'::regnamespace
   order by child.relname`;

const SEQUENCES = `
  select sequencename as name, last_value::float8 as last from pg_sequences
   where schemaname = 'public' order by sequencename`;

function planOf(
  table: FoundTable,
  byName: ReadonlyMap<string, FoundTable>,
  links: readonly Link[],
): TablePlan {
  const secret = SECRET_COLUMNS[table.name] ?? [];
  const columns = table.columns.filter((column) => !secret.includes(column));
  const personal = sealable(table);
  const subject = personal.length === 0 ? null : subjectOf(table, byName, links);
  const sealed = subject === null ? [] : personal;
  return {
    name: table.name,
    open: columns.filter((column) => !sealed.includes(column)),
    sealed,
    subject,
  };
}

/** What its comment calls personal, apart from numbers of rows. */
function sealable({ comment, columns, ids, name }: FoundTable): readonly string[] {
  const said = personalOf(comment);
  const secret = SECRET_COLUMNS[name] ?? [];
  return said.columns.filter(
    (column) => columns.includes(column) && !ids.includes(column) && !secret.includes(column),
  );
}

interface Personal {
  readonly columns: readonly string[];
  /** The table that its rows go with. */
  readonly with: string | null;
}

function personalOf(comment: string | null): Personal {
  const line = comment?.split("\n").find((text) => text.startsWith("personal: "));
  const [columns = "none", ...parts] = line?.slice("personal: ".length).split("; ") ?? [];
  const parent = parts.find((part) => part.startsWith("with: "));
  return {
    columns: columns === "none" ? [] : columns.split(", "),
    with: parent?.slice("with: ".length) ?? null,
  };
}

/** No chain of tables that go with one another is longer; a longer one is a ring. */
const LONGEST_WAY = 8;

function subjectOf(
  table: FoundTable,
  byName: ReadonlyMap<string, FoundTable>,
  links: readonly Link[],
): Subject | null {
  const way: Step[] = [];
  for (let here = table; ;) {
    const hasContact = here.columns.includes("contact_id");
    const hasAddress = here.columns.includes("address_key");
    if (hasContact || hasAddress) return { way, hasContact, hasAddress };
    const parent = personalOf(here.comment).with;
    const link = links.find(({ source, table: to }) => source === here.name && to === parent);
    const next = link && byName.get(link.table);
    if (link === undefined || next === undefined) return null;
    way.push({ table: link.table, from: link.from, to: link.to });
    if (way.length > LONGEST_WAY) throw new Bug(`${table.name} goes with itself`);
    here = next;
  }
}
