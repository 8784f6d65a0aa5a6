import { dayOf } from "@consentry/kernel";
import type { RetentionRuleId } from "@consentry/law";

import type { Own } from "../consent/asking/own.ts";
import { statement } from "../database/statement.ts";
import { joinRanges, type DayRange } from "./day-range.ts";
import {
  NOTHING_DUE,
  NOTHING_REMOVED,
  type Due,
  type DueBy,
  type PlatformRule,
  type Removed,
} from "./rule.ts";

/** One table whose rows each carry their day. Names and texts are ours, never somebody's. */
export interface DatedTable {
  readonly table: string;
  /** Its primary key but for the organisation. */
  readonly key: readonly string[];
  /** The column of the day. */
  readonly until: string;
  /** The column is a moment: on the day of the run it counts to the second. */
  readonly isMoment?: true;
  /**
   * `"from"`: gone from that day or moment on. `"after"`: it may be there on its day, and is gone
   * the next one.
   */
  readonly goes: "from" | "after";
  /** What else must be so of a row, named `kept`, for its day to count. */
  readonly where?: string;
  /** Who or what a row is about, by expressions over `kept`: what a hold is asked with. */
  readonly about?: Readonly<Partial<Record<"contact" | "address" | "campaign" | "source", string>>>;
  /** What must stay whoever holds it, by a condition over `kept`. */
  readonly staysWhile?: string;
  /** Assignments that make a row nobody's instead of removing it. */
  readonly instead?: string;
}

/** A rule that is nothing but rows with their days, in the order they go. */
export function tableRule(id: RetentionRuleId, tables: readonly DatedTable[]): PlatformRule {
  const all = tables.map((table, at) => statementsOf(`${id}.${at}`, table));
  return {
    id,
    async due(own, by) {
      let due = NOTHING_DUE;
      for (const { count } of all) {
        const [row] = await own.tx.rows(count, valuesOf(own, by));
        if (row !== undefined) due = bothDue(due, row);
      }
      return due;
    },
    async removeSome(own, by) {
      let removed = NOTHING_REMOVED;
      for (const { table, remove } of all) {
        const left = by.most - countOf(removed);
        if (left <= 0) return { ...removed, hasMore: true };
        const [row] = await own.tx.rows(remove, [...valuesOf(own, by), left]);
        if (row !== undefined && row.rows > 0) removed = bothRemoved(removed, table, row);
        if (row !== undefined && row.rows >= left) return { ...removed, hasMore: true };
      }
      return removed;
    },
  };
}

interface GoneRow extends DayRange {
  readonly rows: number;
}

/** On the day of the run a moment counts to the second; an earlier day is over as a whole. */
function valuesOf({ organisation, now }: Own, { on, hasHolds }: DueBy) {
  const moment = dayOf(now) > on ? `${on}T23:59:59Z` : now;
  return [organisation.id, on, moment, hasHolds];
}

/** Every value is named in every text, whether a table asks for it or not. */
const ALL_NAMED = "$2::date is not null and $3::timestamptz is not null";

function statementsOf(name: string, dated: DatedTable) {
  const { table, key, instead } = dated;
  const isOver = overOf(dated);
  const stays = staysOf(dated);
  const day = dayOfRow(dated);
  const act =
    instead === undefined
      ? `delete from ${table} as gone using due`
      : `update ${table} as gone set ${instead} from due`;
  return {
    table,
    count: statement<Due>(
      `retention.${name}.due`,
      `select (count(*) filter (where not stays))::int as rows,
              (count(*) filter (where stays))::int as held,
              min(day) filter (where not stays) as oldest,
              max(day) filter (where not stays) as newest
         from (select ${day} as day, (${stays}) as stays from ${table} as kept
                where ${isOver}) as due`,
    ),
    // Asked again of the row that goes: a day may have been moved since it was found.
    remove: statement<GoneRow>(
      `retention.${name}.remove`,
      `with due as materialized (
         select ${key.map((column) => `kept.${column}`).join(", ")}, ${day} as due_on
           from ${table} as kept
          where ${isOver} and not (${stays})
          limit $5::int),
       went as (
         ${act}
          where ${key.map((column) => `gone.${column} = due.${column}`).join(" and ")}
            and ${isOver.replaceAll("kept.", "gone.")}
         returning due.due_on)
       select count(*)::int as rows, min(due_on) as oldest, max(due_on) as newest from went`,
    ),
  };
}

function overOf({ until, isMoment, goes, where = "true" }: DatedTable): string {
  const against = isMoment === true ? "$3::timestamptz" : "$2::date";
  const compared = `kept.${until} ${goes === "from" ? "<=" : "<"} ${against}`;
  return `kept.organisation_id = $1 and ${compared} and (${where}) and ${ALL_NAMED}`;
}

function staysOf({ about = {}, staysWhile = "false" }: DatedTable): string {
  const { contact = "null", address = "null", campaign = "null", source = "null" } = about;
  const asked = `${contact}::uuid, ${address}::bytea, ${campaign}::uuid, ${source}::uuid`;
  return `(${staysWhile}) or case when $4::boolean then is_held(${asked}, $2::date) else false end`;
}

function dayOfRow({ until, isMoment }: DatedTable): string {
  return isMoment === true ? `(kept.${until} at time zone 'UTC')::date` : `kept.${until}`;
}

function bothDue(one: Due, other: Due): Due {
  const rows = one.rows + other.rows;
  return { rows, held: one.held + other.held, ...joinRanges(one, other) };
}

function bothRemoved(removed: Removed, table: string, gone: GoneRow): Removed {
  const tables = { ...removed.tables, [table]: (removed.tables[table] ?? 0) + gone.rows };
  return { ...removed, tables, ...joinRanges(removed, gone) };
}

/** How many rows a batch took away so far. */
export function countOf({ tables }: Pick<Removed, "tables">): number {
  return Object.values(tables).reduce((sum, rows) => sum + rows, 0);
}
