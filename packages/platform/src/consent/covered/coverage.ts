import { addDays, dayNumber, type Day } from "@consentry/kernel";
import type { Purpose } from "@consentry/law";

import type { CoverageCount, Standing } from "./count-coverage.ts";

/** Everybody's standing to one purpose: those who answered, those who were asked, and the others. */
export type Coverage = Readonly<Record<Standing | "neverAsked", number>>;

/** A purpose at one moment, and at the end of each part of a time. */
export interface PurposeCoverage {
  readonly purpose: Purpose;
  readonly now: Coverage;
  readonly series: readonly (Coverage & { readonly day: Day })[];
}

export const STEPS = ["day", "week", "month"] as const;
export type Step = (typeof STEPS)[number];

/** The days at whose end to look. */
export interface CoverageTime {
  readonly from: Day;
  readonly to: Day;
  readonly by: Step;
}

/** A chart is no wider. */
export const MOST_POINTS = 800;

/**
 * The last days of the parts of a time: each day, each Sunday, the last of each month, and `to`
 * itself. None when it ends before it begins.
 */
export function pointsOf({ from, to, by }: CoverageTime): readonly Day[] {
  const points: Day[] = [];
  for (let day = from; day < to && points.length <= MOST_POINTS; day = addDays(day, 1)) {
    if (isLastOf(day, by)) points.push(day);
  }
  return from <= to ? [...points, to] : [];
}

function isLastOf(day: Day, by: Step): boolean {
  if (by === "day") return true;
  // The first day of 1970 was a Thursday.
  if (by === "week") return (dayNumber(day) + 4) % 7 === 0;
  return addDays(day, 1).endsWith("-01");
}

/** How everybody stands to a purpose today and stood at the end of each of these days, in order. */
export function coverageOf(
  count: CoverageCount,
  purpose: Purpose,
  { points, today }: { readonly points: readonly Day[]; readonly today: Day },
): PurposeCoverage {
  const days = count.purposes.find((known) => known.purpose === purpose)?.days ?? [];
  const at = (looked: readonly Day[]) => {
    const people = sumsAt(count.people, looked);
    const standings = sumsAt(days, looked);
    return looked.map((day, place) => ({
      day,
      ...coverage(people[place]?.[0] ?? 0, standings[place] ?? []),
    }));
  };
  const [{ day: _, ...now } = { day: today, ...coverage(0, []) }] = at([today]);
  return { purpose, now, series: at(points) };
}

function coverage(people: number, sums: readonly number[]): Coverage {
  const [yes = 0, no = 0, withdrawn = 0, ended = 0, waiting = 0] = sums;
  const neverAsked = people - (yes + no + withdrawn + ended + waiting);
  return { yes, no, withdrawn, ended, waiting, neverAsked };
}

/** What changes came to by the end of each of these days; both are in order. */
function sumsAt(
  changes: readonly (readonly [day: Day, ...changes: number[]])[],
  days: readonly Day[],
): readonly (readonly number[])[] {
  const sums: number[] = [];
  let next = 0;
  return days.map((day) => {
    for (let change = changes[next]; change !== undefined && change[0] <= day;) {
      const [, ...numbers] = change;
      for (const [place, number] of numbers.entries()) sums[place] = (sums[place] ?? 0) + number;
      change = changes[(next += 1)];
    }
    return [...sums];
  });
}
