import { err, ok } from "@consentry/kernel";

import type { Lookup, LookupFailure, RecordType } from "../lookup.ts";

/** Records by name and type; a failure stands where a name server does not do its work. */
export type Zone = Readonly<
  Record<string, Partial<Readonly<Record<RecordType, readonly string[]>>> | LookupFailure>
>;

/** A DNS that knows these names and no other, and counts what it is asked. */
export function lookupIn(zone: Zone): Lookup & { readonly asked: () => number } {
  let questions = 0;
  const lookup: Lookup = (name, type) => {
    questions += 1;
    const there = zone[name.toLowerCase()];
    if (there === undefined) return Promise.resolve(err("no-such-name"));
    return Promise.resolve(typeof there === "string" ? err(there) : ok(there[type] ?? []));
  };
  return Object.assign(lookup, { asked: () => questions });
}
