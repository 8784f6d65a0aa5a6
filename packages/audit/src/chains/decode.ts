import { addressInside } from "./envelopes.ts";
import { leadsOnTo, passesOn } from "./leads-on.ts";
import { MAX_HOPS } from "./limits.ts";

/** Addresses behind one another as far as each says where it leads, the given one left out. */
export interface Decoded {
  readonly urls: readonly string[];
  readonly end: "arrived" | "opaque" | "too-many-hops" | "loop";
}

/**
 * Follows an address by its own words alone; nothing is asked of anybody. Never throws.
 *
 * @param isCounter the message shows that this address passes a counter: what it holds is believed
 *   to be its destination, and without one it is opaque
 */
export function decoded(url: string, isCounter: boolean): Decoded {
  const urls: string[] = [];
  const seen = new Set([url]);
  let next = isCounter ? (addressInside(url)?.url ?? null) : leadsOnTo(url);
  while (next !== null) {
    if (seen.has(next)) return { urls, end: "loop" };
    if (urls.length >= MAX_HOPS) return { urls, end: "too-many-hops" };
    seen.add(next);
    urls.push(next);
    next = leadsOnTo(next);
  }
  const last = urls.at(-1);
  const isOpaque = last === undefined ? isCounter : passesOn(last);
  return { urls, end: isOpaque ? "opaque" : "arrived" };
}
