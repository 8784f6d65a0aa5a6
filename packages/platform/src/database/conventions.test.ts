import { Client } from "pg";
import { expect, test } from "vitest";

import { readMigrations } from "./read-migrations.ts";
import { APP_ROLE, SYSTEM_ROLE } from "./roles.ts";
import { inEveryDoor, type TestDatabase } from "./testing/in-every-door.ts";

/**
 * What every table says of itself in its comment, below a sentence about it:
 *
 *     scope: organisation | platform
 *     personal: none | <columns>; source: <column>; until: <column> | <columns>; with: <table>
 *     app: <the rights of consentry_app>
 *     system: <the rights of consentry_system; left out, it has none>
 *
 * `with` names the table whose rows these go with, by a foreign key that cascades.
 */
interface Table {
  readonly name: string;
  readonly comment: string | null;
  readonly isSecured: boolean;
  readonly isForced: boolean;
  readonly key: readonly string[] | null;
  readonly columns: readonly string[];
  readonly app: readonly string[];
  readonly system: readonly string[];
  readonly policies: readonly string[];
  readonly isPartition: boolean;
  /** Tables whose rows take those of this one with them. */
  readonly goesWith: readonly string[];
}

/** Partitions are under their parent's rules, and reached through it alone. */
const TABLES = `
  select class.relname as name,
         obj_description(class.oid, 'pg_class') as comment,
         class.relrowsecurity as "isSecured",
         class.relforcerowsecurity as "isForced",
         class.relispartition as "isPartition",
         (select array_agg(attribute.attname::text order by key.place)
            from pg_constraint as pk
            cross join unnest(pk.conkey) with ordinality as key (number, place)
            join pg_attribute as attribute
              on attribute.attrelid = class.oid and attribute.attnum = key.number
           where pk.conrelid = class.oid and pk.contype = 'p') as key,
         (select array_agg(attname::text) from pg_attribute
           where attrelid = class.oid and attnum > 0 and not attisdropped) as columns,
         ${rightsOf(APP_ROLE)} as app,
         ${rightsOf(SYSTEM_ROLE)} as system,
         array(select parent.relname::text from pg_constraint as link
                 join pg_class as parent on parent.oid = link.confrelid
                where link.conrelid = class.oid and link.contype = 'f'
                  and link.confdeltype = 'c') as "goesWith",
         (select coalesce(array_agg(role.rolname::text order by role.rolname), '{}')
            from pg_policy as policy join pg_roles as role on role.oid = any (policy.polroles)
           where policy.polrelid = class.oid) as policies
    from pg_class as class
   where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
   order by class.relname`;

function rightsOf(role: string): string {
  return `array(select right_name from unnest(array['select','insert','update','delete','truncate'])
    as right_name where has_table_privilege('${role}', class.oid, right_name))`;
}

async function tablesOf({ connection }: TestDatabase): Promise<readonly Table[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Table>(TABLES)).rows;
  } finally {
    await client.end();
  }
}

/** `app: select, insert` → `["select", "insert"]`; a missing line is `null`. */
function declared(table: Table, tag: string): readonly string[] | null {
  const line = table.comment?.split("\n").find((text) => text.startsWith(`${tag}: `));
  return line === undefined ? null : line.slice(tag.length + 2).split(", ");
}

function faultsOf(table: Table): string[] {
  const faults: string[] = [];
  const fault = (isFault: boolean, what: string): void => {
    if (isFault) faults.push(`${table.name}: ${what}`);
  };
  if (table.isPartition) {
    fault(table.app.length + table.system.length > 0, "a partition is granted by itself");
    return faults;
  }
  const scope = declared(table, "scope")?.[0];
  fault(scope !== "organisation" && scope !== "platform", "does not say its scope");
  if (scope === "organisation") {
    fault(table.key?.[0] !== "organisation_id", "organisation_id is not first in its key");
    fault(!table.isSecured || !table.isForced, "row security is not enabled and forced");
    fault(!table.policies.includes(APP_ROLE), "has no policy for the application");
  } else {
    fault(table.columns.includes("organisation_id"), "has an organisation_id and is not secured");
  }
  for (const [tag, rights] of [
    ["app", table.app],
    ["system", table.system],
  ] as const) {
    const said = (declared(table, tag) ?? []).filter((right) => right !== "none");
    fault(said.toSorted().join() !== rights.toSorted().join(), `${tag} may ${rights.join()}`);
  }
  faults.push(...personalFaultsOf(table).map((what) => `${table.name}: ${what}`));
  return faults;
}

function personalFaultsOf(table: Table): string[] {
  const [columns, ...parts] = declared(table, "personal")?.join(", ").split("; ") ?? [];
  if (columns === undefined) return ["does not say whether it holds personal data"];
  if (columns === "none") return [];
  const unknown = columns.split(", ").filter((column) => !table.columns.includes(column));
  const faults = unknown.map((column) => `its comment names a column “${column}”`);
  const named = new Map(parts.map((part) => part.split(": ") as [string, string]));
  const parent = named.get("with");
  if (parent !== undefined) {
    return table.goesWith.includes(parent) ? faults : [...faults, `does not go with ${parent}`];
  }
  const missing = ["source", "until"].filter(
    (tag) => !table.columns.includes(named.get(tag) ?? ""),
  );
  return [...faults, ...missing.map((tag) => `holds personal data without a column for “${tag}”`)];
}

inEveryDoor((at) => {
  test("every table keeps the conventions", async () => {
    const tables = await tablesOf(at());
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["migrations", "organisations"]),
    );
    expect(tables.flatMap(faultsOf)).toEqual([]);
  });

  test("a table that breaks them all is told every fault", async () => {
    const client = new Client(at().connection);
    await client.connect();
    await client.query(
      `create table loose (id integer primary key, organisation_id uuid, address text);
       comment on table loose is 'A slip.
scope: organisation
personal: address; source: source_id; until: expires_at
app: select
system: none';
       grant delete on loose to ${APP_ROLE}`,
    );
    await client.end();
    const faults = (await tablesOf(at())).flatMap(faultsOf);
    expect(faults.filter((fault) => fault.startsWith("loose"))).toEqual([
      "loose: organisation_id is not first in its key",
      "loose: row security is not enabled and forced",
      "loose: has no policy for the application",
      "loose: app may delete",
      "loose: holds personal data without a column for “source”",
      "loose: holds personal data without a column for “until”",
    ]);
  });
});

test("no migration opens or closes a transaction of its own", async () => {
  for (const { name, sql } of await readMigrations()) {
    const commands = sql.split("\n").map((line) => line.trim().toLowerCase());
    for (const command of ["begin;", "commit;", "rollback;", "start transaction;"]) {
      expect(commands, name).not.toContain(command);
    }
    expect(sql, name).not.toMatch(/\bconcurrently\b/i);
  }
});
