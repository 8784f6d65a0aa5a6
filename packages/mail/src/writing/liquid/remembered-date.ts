import type { FilterImplOptions } from "liquidjs";

/** Days of a campaign's readers: some years of them. Above, all are written out anew. */
const MOST_REMEMBERED = 2_000;

/** A day alone: what it looks like depends on no clock. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The filter `date` of the library, which asks for a calendar each time, at a third of what a whole
 * message takes. Readers share their days: what a day looks like in a format is remembered.
 *
 * @param format the library's own filter
 */
export function rememberedDate(format: FilterImplOptions | undefined): FilterImplOptions {
  const handler = typeof format === "function" ? format : format?.handler;
  if (handler === undefined) throw new Error("the library has no filter for dates");
  const remembered = new Map<string, unknown>();
  return function (value: unknown, ...args: unknown[]): unknown {
    const [pattern, ...others] = args;
    const isPlain = typeof value === "string" && typeof pattern === "string" && others.length === 0;
    if (!isPlain || !DAY.test(value)) return handler.call(this, value, ...args) as unknown;
    const key = `${value} ${pattern}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const written = handler.call(this, value, pattern) as unknown;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, written);
    return written;
  };
}
