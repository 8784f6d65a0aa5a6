import { ok, type Day, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { SqlValue, Tx } from "../../database/transaction.ts";
import { askFilter } from "../segments/ask-filter.ts";
import type { CannotRead, Condition } from "../segments/compile-filter.ts";
import type { Filter } from "../segments/filter.ts";
import { columnOf, isBehind, orderOf, type ContactOrder, type Place } from "./contact-order.ts";
import { contactLines, type ContactLine } from "./contact-lines.ts";

/** One letter is in nearly every address: it would find everybody. */
export const SHORTEST_SEARCH = 2;
/** Longer than any address (RFC 5321 §4.5.3.1.3 bounds them at 254). */
export const LONGEST_SEARCH = 254;

/**
 * So many are found first and sorted at once; where there are more, they are walked in the order
 * asked for: one in a hundred of a million fits, so a page is full soon.
 */
export const MOST_SORTED = 10_000;

/** Counting a million takes about a second where each person is asked about; of more it is said so. */
export const MOST_COUNTED = 1_000_000;

export interface Search {
  readonly filter: Filter;
  /** A part of the address or the name, in any case and with or without accents; `null` for any. */
  readonly text: string | null;
  /** The key of the number that the text is, too; left out or `null`: it is none. */
  readonly numberKey?: Uint8Array | null;
  /** The day for which suppressions are asked. */
  readonly on: Day;
}

export interface SearchPage extends Search {
  readonly order: ContactOrder;
  /** `null` from the start. */
  readonly after: Place | null;
  readonly limit: number;
}

/** How many people; where there are more than are counted, the count is that bound. */
export interface Counted {
  readonly people: number;
  readonly areMore: boolean;
}

export interface Found {
  readonly contacts: readonly ContactLine[];
  /** Where the next page begins; `null` after the last. */
  readonly next: Place | null;
}

/**
 * People in the order asked for. Who is added or changed while somebody
 * pages is on a page of their own or on none; nobody is on two, unless what is sorted by changed.
 */
export async function searchContacts(
  tx: Tx,
  organisation: OrganisationId,
  { order, after, limit, ...search }: SearchPage,
): Promise<Result<Found, CannotRead>> {
  const page = { order, after, limit };
  const found = await ask(tx, organisation, search, async (condition) => {
    const few = after?.areMore === true ? null : await sortFew(tx, condition, page);
    return { areMore: few === null, spots: few ?? (await walk(tx, condition, page)) };
  });
  if (!found.ok) return found;
  const { areMore, spots } = found.value;
  // One more than asked for tells whether there is a next page.
  const shown = spots.slice(0, limit);
  const contacts = await contactLines(
    tx,
    organisation,
    shown.map(({ id }) => id),
    search.on,
  );
  const last = spots.length > limit ? shown.at(-1) : undefined;
  return ok({ contacts, next: last ? { ...last, areMore } : null });
}

/** How many people fit, exact up to `MOST_COUNTED`. */
export async function countUpTo(
  tx: Tx,
  organisation: OrganisationId,
  search: Search,
): Promise<Result<Counted, CannotRead>> {
  return ask(tx, organisation, search, async ({ text, values }) => {
    const [row] = await tx.rows<{ readonly people: number }>(
      `select count(*) as people from
         (select from contacts as contact where ${text} limit ${MOST_COUNTED + 1}) as found`,
      values,
    );
    const people = row?.people ?? 0;
    return { people: Math.min(people, MOST_COUNTED), areMore: people > MOST_COUNTED };
  });
}

/** Asks with the filter and, where something is looked for, with its text. */
function ask<T>(
  tx: Tx,
  organisation: OrganisationId,
  { filter, text, numberKey = null, on }: Search,
  work: (condition: Condition) => Promise<T>,
): Promise<Result<T, CannotRead>> {
  return askFilter(tx, filter, { organisation, on }, (condition) => {
    if (text === null) return work(condition);
    if (numberKey !== null) {
      const values = [...condition.values, numberKey];
      return work({
        text: `${condition.text} and contact.contact_id in (
          select contact_id from contact_numbers
           where organisation_id = $1 and number_key = $${values.length})`,
        values,
      });
    }
    const values = [...condition.values, text];
    const part = `folded($${values.length})`;
    return work({
      text: `${condition.text} and (strpos(contact.email_folded, ${part}) > 0
        or strpos(contact.name_folded, ${part}) > 0)`,
      values,
    });
  });
}

type Spot = Omit<Place, "areMore">;
type PageOfOrder = Pick<SearchPage, "order" | "after" | "limit">;

/** Finds all first, in whatever way is quickest, and sorts them; `null` where there are too many. */
async function sortFew(
  tx: Tx,
  { text, values }: Condition,
  page: PageOfOrder,
): Promise<readonly Spot[] | null> {
  const columns = [...new Set(["contact_id", columnOf(page.order.sort)])];
  const part = partOf(page, "found", values);
  const rows = await tx.rows<{ readonly people: number } & (Spot | NoSpot)>(
    `with found as materialized (
       select ${columns.map((column) => `contact.${column}`).join(", ")}
         from contacts as contact
        where ${text}
        limit ${MOST_SORTED + 1}),
     counted as (select count(*) as people from found)
     select counted.people, page.key, page.id
       from counted
       left join lateral (
         select ${part.place} from found
          where counted.people <= ${MOST_SORTED} and ${part.condition}
          order by ${part.order}
          limit ${part.limit}) as page on true`,
    part.values,
  );
  if ((rows[0]?.people ?? 0) > MOST_SORTED) return null;
  return rows.flatMap(({ key, id }) => (id === null ? [] : [{ key, id }]));
}

/** What the outer join gives where there is nobody. */
interface NoSpot {
  readonly key: null;
  readonly id: null;
}

/** Walks in the order asked for until a page is full. */
async function walk(
  tx: Tx,
  { text, values }: Condition,
  page: PageOfOrder,
): Promise<readonly Spot[]> {
  const part = partOf(page, "contact", values);
  return tx.rows<Spot>(
    `select ${part.place} from contacts as contact
      where ${text} and ${part.condition}
      order by ${part.order}
      limit ${part.limit}`,
    part.values,
  );
}

/** The parts of a question that make a page of `table`, with the values they add. */
function partOf(
  { order, after, limit }: PageOfOrder,
  table: string,
  values: readonly SqlValue[],
): {
  readonly place: string;
  readonly condition: string;
  readonly order: string;
  readonly limit: string;
  readonly values: readonly SqlValue[];
} {
  const [key, id, last] = [1, 2, 3].map((more) => `$${values.length + more}`) as Three;
  const parts = {
    place: `${table}.${columnOf(order.sort)}::text as key, ${table}.contact_id as id`,
    order: orderOf(order, table),
  };
  if (after === null) {
    return { ...parts, condition: "true", limit: key, values: [...values, limit + 1] };
  }
  const condition = isBehind(order, table, { key, id });
  return { ...parts, condition, limit: last, values: [...values, after.key, after.id, limit + 1] };
}

type Three = [string, string, string];
