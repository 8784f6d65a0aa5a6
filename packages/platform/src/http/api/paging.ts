import { err, ok, type Result } from "@consentry/kernel";
import {
  type TArray,
  type TNull,
  type TObject,
  type TSchema,
  type TString,
  type TUnion,
  Type,
} from "typebox";

import type { Problem } from "./problem.ts";
import { fields } from "./shapes.ts";

/** A page is read into memory and written whole. */
export const LARGEST_PAGE = 500;
const USUAL_PAGE = 100;

/** Query fields of every list. */
export const PAGE_QUERY = {
  after: Type.Optional(
    Type.String({
      maxLength: 200,
      description: "The `next` of the page before. Opaque: make none yourself.",
    }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: LARGEST_PAGE,
      description: `How many at most; ${USUAL_PAGE} when left out.`,
    }),
  ),
};

export interface PageQuery {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** `null`: this was the last page. */
  readonly next: string | null;
}

/** The schema of one page of a list. */
export function pageOf<Item extends TSchema>(
  item: Item,
): TObject<{ items: TArray<Item>; next: TUnion<[TString, TNull]> }> {
  return fields({
    items: Type.Array(item),
    next: Type.Union([Type.String(), Type.Null()], {
      description: "Hand it in as `after` for the next page; null on the last.",
    }),
  });
}

/** The schema of a list that is short enough to be given whole. */
export function allOf<Item extends TSchema>(item: Item): TObject<{ items: TArray<Item> }> {
  return fields({ items: Type.Array(item) });
}

export interface PageRequest {
  /** The key of the last item of the page before; `null` for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/**
 * Reads what a list was asked for. A cursor is the key of an item, wrapped so that nobody builds
 * on its form; `isKey` says whether it can be one of this list.
 */
export function pageRequest(
  { after, limit = USUAL_PAGE }: PageQuery,
  isKey: (key: string) => boolean,
): Result<PageRequest, Problem> {
  if (after === undefined) return ok({ after: null, limit });
  const key = Buffer.from(after, "base64url").toString("utf8");
  return isKey(key) && cursorFor(key) === after
    ? ok({ after: key, limit })
    : err({ kind: "bad-cursor" });
}

/**
 * Makes a page of what was read: `limit + 1` items where there are more.
 *
 * @param keyOf what the list is sorted by, unique in it
 */
export function makePage<Item>(
  read: readonly Item[],
  limit: number,
  keyOf: (item: Item) => string,
): Page<Item> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  const hasMore = read.length > limit && last !== undefined;
  return { items, next: hasMore ? cursorFor(keyOf(last)) : null };
}

/** The same where the list itself told the key at which the next page begins. */
export function pageUpTo<Item>(items: readonly Item[], next: string | null): Page<Item> {
  return { items, next: next === null ? null : cursorFor(next) };
}

function cursorFor(key: string): string {
  return Buffer.from(key, "utf8").toString("base64url");
}
