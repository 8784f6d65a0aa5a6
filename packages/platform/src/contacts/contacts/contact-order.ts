import { parseDay } from "@consentry/kernel";

import { isId } from "../../http/api/shapes.ts";
import { isStorable } from "../field-problem.ts";

/** What a list of people may be sorted by: each has an index of its own. */
export const CONTACT_SORTS = ["added", "email", "name", "collected"] as const;
export type ContactSort = (typeof CONTACT_SORTS)[number];

export interface ContactOrder {
  readonly sort: ContactSort;
  readonly isDescending: boolean;
}

/** Where a person stands in an order. */
export interface Place {
  /** What is sorted by, as text; of the order of adding it is the id. */
  readonly key: string;
  readonly id: string;
  /** Whether there are too many to be sorted at once: the pages behind need not find that out. */
  readonly areMore: boolean;
}

/** The columns that are sorted by, with their types. Ids are made in the order of time. */
const COLUMNS: Readonly<Record<ContactSort, readonly [name: string, type: string]>> = {
  added: ["contact_id", "uuid"],
  email: ["email_folded", "text"],
  name: ["name_folded", "text"],
  collected: ["collected_on", "date"],
};

export function columnOf(sort: ContactSort): string {
  return COLUMNS[sort][0];
}

/** What `order by` is given, for the table named. */
export function orderOf({ sort, isDescending }: ContactOrder, table: string): string {
  const direction = isDescending ? "desc" : "asc";
  return `${table}.${columnOf(sort)} ${direction}, ${table}.contact_id ${direction}`;
}

/** The condition of whoever stands behind a place, of which two parameters are the key and the id. */
export function isBehind(
  { sort, isDescending }: ContactOrder,
  table: string,
  { key, id }: Omit<Place, "areMore">,
): string {
  const [column, type] = COLUMNS[sort];
  const sign = isDescending ? "<" : ">";
  return `(${table}.${column}, ${table}.contact_id) ${sign} (${key}::${type}, ${id}::uuid)`;
}

/** A place as the cursor of a page carries it. It may hold an address: such a cursor goes in no URL. */
export function placeText({ key, id, areMore }: Place): string {
  return JSON.stringify([key, id, areMore]);
}

/** Reads a place of this order; `null` when it is none. */
export function parsePlace(sort: ContactSort, text: string): Place | null {
  const place = read(text);
  if (place === null) return null;
  const { key, id } = place;
  const fits = { added: key === id, email: true, name: true, collected: parseDay(key).ok }[sort];
  return fits && isId(id) && isStorable(key) ? place : null;
}

function read(text: string): Place | null {
  try {
    const json: unknown = JSON.parse(text);
    if (!Array.isArray(json) || json.length !== 3) return null;
    const [key, id, areMore] = json as readonly unknown[];
    const isPlace =
      typeof key === "string" && typeof id === "string" && typeof areMore === "boolean";
    return isPlace ? { key, id, areMore } : null;
  } catch {
    return null;
  }
}
