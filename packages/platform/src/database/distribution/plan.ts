import type { Link, Schema, Unique } from "./schema.ts";

/** How a database of one server is spread over several by organisation, and what that takes away. */
export interface DistributionPlan {
  /** In their order, all in one transaction. */
  readonly statements: readonly string[];
  /** What holds no longer, in sentences. */
  readonly losses: readonly string[];
  /** What keeps it from being done, in sentences; often nothing. */
  readonly obstacles: readonly string[];
}

/** What rows are spread by. */
export const BY = "organisation_id";

/** The table every server has whole: small, and named by tables that are not spread. */
const EVERYWHERE = "organisations";

/**
 * Plans it for Citus: rows of organisations are spread by `organisation_id`, those of one always on
 * one server; what tables of the platform share with each other is copied to every server; the rest
 * stays where it is.
 */
export function planDistribution(schema: Schema): DistributionPlan {
  const spread = new Set(
    schema.tables
      .filter(({ name, isOfOrganisation }) => isOfOrganisation && name !== EVERYWHERE)
      .map(({ name }) => name),
  );
  const copied = copiedTables(schema, spread);
  const narrow = schema.uniques.filter(
    ({ table, columns }) => spread.has(table) && !columns.includes(BY),
  );
  const emptying = schema.links.filter(({ table, empties }) => empties && spread.has(table));
  const order = inOrder(schema, spread);
  // Tables that name each other: what points ahead is put up again when both are there.
  const ahead = schema.links.filter(
    ({ table, to }) => spread.has(table) && order.indexOf(to) > order.indexOf(table),
  );
  const late = schema.triggers.filter(({ table, isOfRow }) => spread.has(table) && !isOfRow);
  return {
    statements: [
      "set local citus.multi_shard_modify_mode = 'sequential'",
      // Triggers that look at their own row alone do the same on each server.
      "set local citus.enable_unsafe_triggers = on",
      ...narrow.flatMap(widened),
      ...emptying.flatMap(withoutEmptying),
      ...late.map(({ name, table }) => `drop trigger ${name} on ${table}`),
      ...ahead.map(({ name, table }) => `alter table ${table} drop constraint ${name}`),
      ...copied.map((table) => `select create_reference_table('${table}')`),
      // Of one type of column, all lie beside each other by themselves.
      ...order.map((table) => `select create_distributed_table('${table}', '${BY}')`),
      ...ahead.map(adding),
    ],
    losses: [
      ...narrow.map(
        ({ name, table }) =>
          `${name}: nothing keeps two organisations from the same value in ${table} any more; it is drawn by us, from 122 bits and more.`,
      ),
      ...late.map(
        ({ name, table }) =>
          `${name}: what followed by itself from rows of ${table} does not follow any more.`,
      ),
      "Whatever asks across organisations asks every server: whose turn it is, what goes today, figures for the operator, who has this API key.",
      "A snapshot is one server's: a backup, or a report across organisations, sees each at a moment of its own.",
    ],
    obstacles: [
      ...narrow
        .filter(({ made }) => made === "by primary key")
        .map(({ name, table }) => `${name}: a key of ${table} that does not begin with ${BY}.`),
      ...schema.links.flatMap((link) => obstacleOf(link, spread)),
    ],
  };
}

/** Tables that are not spread and name each other, or are named by what is spread. */
function copiedTables({ links }: Schema, spread: ReadonlySet<string>): readonly string[] {
  const copied = new Set<string>();
  const visit = (table: string): void => {
    if (spread.has(table) || copied.has(table)) return;
    for (const { table: from, to } of links) if (from === table && to !== table) visit(to);
    copied.add(table);
  };
  for (const { table, to } of links) {
    visit(to);
    visit(table);
  }
  return [...copied];
}

/** What is named before what names it. */
function inOrder({ links, tables }: Schema, spread: ReadonlySet<string>): readonly string[] {
  const done = new Set<string>();
  const order: string[] = [];
  const visit = (table: string): void => {
    if (!spread.has(table) || done.has(table)) return;
    done.add(table);
    for (const { table: from, to } of links) if (from === table) visit(to);
    order.push(table);
  };
  for (const { name } of tables) visit(name);
  return order;
}

/** The same, within an organisation. */
function widened({ name, table, columns, made, text }: Unique): readonly string[] {
  if (made === "alone") return [`drop index ${name}`, text.replace("(", `(${BY}, `)];
  return [
    `alter table ${table} drop constraint ${name}`,
    `alter table ${table} add constraint ${name} unique (${[BY, ...columns].join(", ")})`,
  ];
}

/** The same key, which refuses instead of emptying: whoever removes has emptied before. */
function withoutEmptying({ name, table, text }: Link): readonly string[] {
  return [`alter table ${table} drop constraint ${name}`, adding({ name, table, text })];
}

function adding({ name, table, text }: Pick<Link, "name" | "table" | "text">): string {
  const refusing = text.replace(/ ON DELETE SET (?:NULL|DEFAULT)(?: \([^)]*\))?/, "");
  return `alter table ${table} add constraint ${name} ${refusing}`;
}

/** Rows on different servers cannot vouch for each other. */
function obstacleOf(
  { name, table, columns, to, toColumns }: Link,
  spread: ReadonlySet<string>,
): readonly string[] {
  if (!spread.has(to)) return [];
  if (!spread.has(table)) return [`${name}: ${table} is on every server and names rows of ${to}.`];
  const place = columns.indexOf(BY);
  if (place >= 0 && toColumns[place] === BY) return [];
  return [`${name}: a row of ${table} may name one of ${to} that is another organisation's.`];
}
