import { readFileSync } from "node:fs";

import { Client } from "pg";
import { expect, test } from "vitest";

import { migrate } from "./migrate.ts";
import { readMigrations } from "./read-migrations.ts";
import { APP_ROLE, BACKUP_ROLE, SYSTEM_ROLE } from "./roles.ts";
import { inSomeDoor } from "./testing/in-every-door.ts";

/** The last step that processes of the release before know. */
const BEFORE = 32;

/** What old processes do meet, each with why that is what is wanted. */
const ON_PURPOSE: readonly (readonly [what: RegExp, why: string])[] = [
  [
    /^policies: (?:campaigns|automations)\.known_channel .* is new on an old table$/,
    "hides texts from a process that takes every campaign for a mail",
  ],
];

/**
 * What a schema asks of those who write and read it: lines that say what kind of thing, of which
 * table, and what about it.
 */
const CATALOGUE: Readonly<Record<string, string>> = {
  columns: `select class.relname || '.' || attname as name, class.relname as of,
       format_type(atttypid, atttypmod) as says,
       not attnotnull or atthasdef as "isOptional"
     from pg_attribute join pg_class as class on class.oid = attrelid
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
      and not class.relispartition and attnum > 0 and not attisdropped`,
  constraints: `select class.relname || '.' || conname as name, class.relname as of,
       pg_get_constraintdef(pg_constraint.oid) as says,
       array(select class.relname || '.' || attname from unnest(conkey) as own (number)
               join pg_attribute on attrelid = class.oid and attnum = own.number) as about,
       false as "isOptional"
     from pg_constraint join pg_class as class on class.oid = conrelid
    where class.relnamespace = 'public'::regnamespace and not class.relispartition
      and contype <> 'n'`,
  triggers: `select class.relname || '.' || tgname as name, class.relname as of,
       pg_get_triggerdef(pg_trigger.oid) as says, false as "isOptional"
     from pg_trigger join pg_class as class on class.oid = tgrelid
    where class.relnamespace = 'public'::regnamespace and not class.relispartition
      and not tgisinternal`,
  "unique indexes": `select index.relname as name, class.relname as of,
       pg_get_indexdef(index.oid) as says, false as "isOptional"
     from pg_index join pg_class as index on index.oid = indexrelid
     join pg_class as class on class.oid = indrelid
    where class.relnamespace = 'public'::regnamespace and not class.relispartition
      and indisunique`,
  functions: `select proname || '(' || pg_get_function_identity_arguments(pg_proc.oid) || ')' as name,
       'functions' as of, pg_get_function_result(pg_proc.oid) as says, true as "isOptional"
     from pg_proc where pronamespace = 'public'::regnamespace`,
  policies: `select class.relname || '.' || polname || ' ' || polroles::regrole[]::text as name,
       class.relname as of, polcmd::text || polpermissive::text as says, polpermissive as "isOptional"
     from pg_policy join pg_class as class on class.oid = polrelid
    where class.relnamespace = 'public'::regnamespace and not class.relispartition`,
  rights: `select role || ' ' || kind || ' ' || class.relname as name, class.relname as of,
       'may' as says, true as "isOptional"
     from pg_class as class,
       unnest(array['${APP_ROLE}', '${SYSTEM_ROLE}', '${BACKUP_ROLE}']) as role,
       unnest(array['select', 'insert', 'update', 'delete']) as kind
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
      and not class.relispartition
      and case kind when 'delete' then has_table_privilege(role, class.oid, kind)
          else has_any_column_privilege(role, class.oid, kind) end`,
};

interface Thing {
  readonly name: string;
  readonly of: string;
  readonly says: string;
  /** Whether a process that has not heard of it goes on as before. */
  readonly isOptional: boolean;
  /** Columns that a constraint is about. */
  readonly about?: readonly string[];
}

type Schema = Readonly<Record<string, readonly Thing[]>>;

async function schemaOf(client: Client): Promise<Schema> {
  const schema: Record<string, readonly Thing[]> = {};
  for (const [kind, query] of Object.entries(CATALOGUE)) {
    schema[kind] = (await client.query<Thing>(query)).rows;
  }
  return schema;
}

/** Where a process of the release before would meet something that it does not know. */
function faultsOf(before: Schema, after: Schema): readonly string[] {
  const columns = new Set((before["columns"] ?? []).map(({ name }) => name));
  const tables = new Set((before["columns"] ?? []).map((column) => column.of));
  // A column that an old process leaves alone is what it is by itself, and so is what holds it.
  const isAboutNew = ({ about }: Thing): boolean =>
    about !== undefined && about.length > 0 && !about.some((column) => columns.has(column));
  return Object.keys(CATALOGUE).flatMap((kind) => {
    const known = new Map((before[kind] ?? []).map((thing) => [thing.name, thing]));
    const now = new Map((after[kind] ?? []).map((thing) => [thing.name, thing]));
    const lost = [...known.values()].flatMap(({ name, says, isOptional }) => {
      const found = now.get(name);
      if (found === undefined) return [`${kind}: ${name} is gone`];
      if (found.says !== says) return [`${kind}: ${name} says something else`];
      return isOptional && !found.isOptional ? [`${kind}: ${name} is asked for now`] : [];
    });
    const added = [...now.values()].filter(
      (thing) =>
        !known.has(thing.name) && tables.has(thing.of) && !thing.isOptional && !isAboutNew(thing),
    );
    const faults = [...lost, ...added.map(({ name }) => `${kind}: ${name} is new on an old table`)];
    return faults.filter((fault) => !ON_PURPOSE.some(([what]) => what.test(fault)));
  });
}

inSomeDoor((at) => {
  test("processes of the release before can go on working on the schema of this one", async () => {
    const { connection } = at();
    const maker = new Client(connection);
    await maker.connect();
    const blank = `${String(connection.database)}_before`;
    await maker.query(`create database ${blank} template template0`);
    const client = new Client({ ...connection, database: blank });
    await client.connect();
    try {
      const all = await readMigrations();
      expect(await migrate(client, all.slice(0, BEFORE))).toMatchObject({ ok: true });
      const before = await schemaOf(client);
      expect(Object.values(before).every(({ length }) => length > 0)).toBe(true);
      expect(await migrate(client, all)).toMatchObject({ ok: true });
      expect(faultsOf(before, await schemaOf(client))).toEqual([]);
      await client.query(
        `alter table lists drop column name; alter table sources add column asked text not null;
         alter table contacts add constraint contacts_late check (email <> '')`,
      );
      expect(faultsOf(before, await schemaOf(client))).toEqual(
        expect.arrayContaining([
          "columns: lists.name is gone",
          "columns: sources.asked is new on an old table",
          "constraints: contacts.contacts_late is new on an old table",
        ]),
      );
    } finally {
      await client.end();
      await maker.query(`drop database ${blank}`);
      await maker.end();
    }
  });
});

test("an index on a table that is there already says why building it is short", async () => {
  const migrations = await readMigrations();
  const made = (sql: string): readonly string[] =>
    [...sql.matchAll(/create (?:unlogged )?table (?:if not exists )?(\w+)/g)].map(
      ([, name]) => name ?? "",
    );
  const old = new Set(migrations.slice(0, BEFORE).flatMap(({ sql }) => made(sql)));
  for (const { name } of migrations.slice(BEFORE)) {
    const lines = readFileSync(new URL(`migrations/${name}.sql`, import.meta.url), "utf8").split(
      "\n",
    );
    for (const [at, line] of lines.entries()) {
      const [, table = ""] = /create (?:unique )?index \w+ on (\w+)/.exec(line) ?? [];
      if (old.has(table))
        expect(lines[at - 1], `${name}: ${line}`).toMatch(/^-- .*(?:short|empty|moment)/);
    }
  }
});
