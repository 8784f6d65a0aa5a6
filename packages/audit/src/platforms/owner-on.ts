import type { Day } from "@consentry/kernel";

import type { Owner, Platform } from "./platform.ts";

/**
 * Finds who owned the platform on a day.
 *
 * @param on `null` when the day is not known: then only an owner with no dates is named,
 *   since a dated one would be a guess
 */
export function ownerOn({ owners }: Platform, on: Day | null): Owner | null {
  return (
    owners.findLast(({ from, until }) => {
      if (on === null) return from === undefined && until === undefined;
      return (from === undefined || from <= on) && (until === undefined || on < until);
    }) ?? null
  );
}
