import type { Day } from "@consentry/kernel";

export interface DayRange {
  readonly oldest: Day | null;
  readonly newest: Day | null;
}

/** The days from the first of both to the last of both. */
export function joinRanges(one: DayRange, other: DayRange): DayRange {
  const oldest = [one.oldest, other.oldest].filter((day) => day !== null).sort();
  const newest = [one.newest, other.newest].filter((day) => day !== null).sort();
  return { oldest: oldest[0] ?? null, newest: newest.at(-1) ?? null };
}
