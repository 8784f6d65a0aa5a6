import type { Instant } from "@consentry/kernel";

import type { HourlyCount } from "../../../measurement/reading/counters.ts";
import { FEWEST_PEOPLE } from "../fewest-people.ts";
import { mergeRuns, mergeSmall } from "../hiding/merge.ts";
import type { CountedReport } from "../report.ts";
import { hourAfter } from "./hour-after.ts";
import type { Links } from "./people-report.ts";

/**
 * What the counters of one signal say that know nobody. They are not added to what is known of
 * readers: a load is no person.
 *
 * @param messages how many went out with addresses common to all
 */
export function countedReport(
  counts: readonly HourlyCount[],
  messages: number,
  links: Links,
): CountedReport {
  const loads = counts.reduce((sum, { people }) => sum + people, 0);
  const machines = counts.reduce((sum, count) => sum + count.machines, 0);
  const isTold = loads >= FEWEST_PEOPLE;
  return {
    messages,
    loads: isTold ? loads : null,
    machines: machines >= FEWEST_PEOPLE ? machines : null,
    byHour: mergeRuns(summed(counts, ({ hour }) => hour)).map(({ first, last, people }) => ({
      from: first,
      to: hourAfter(last),
      loads: people[0] ?? 0,
    })),
    byLink: byLink(counts, links),
  };
}

/** Links that nobody followed are among all others. */
function byLink(counts: readonly HourlyCount[], links: Links): CountedReport["byLink"] {
  const clicks = counts.filter(({ signal }) => signal === "click");
  if (clicks.length === 0) return [];
  const followed = summed(clicks, ({ link }) => link);
  const known = new Set(followed.map(({ key }) => key));
  const others = [...links.keys()].filter((number) => !known.has(number));
  return mergeSmall([...followed, ...others.map((key) => ({ key, people: [0], events: 0 }))]).map(
    ({ key, people: [loads = 0] }) => ({
      link: key,
      url: key === null ? null : (links.get(key) ?? null),
      loads,
    }),
  );
}

/** In the order in which keys come up: hours are read one after the other. */
function summed<Key extends Instant | number>(
  counts: readonly HourlyCount[],
  keyOf: (count: HourlyCount) => Key,
) {
  const sums = new Map<Key, number>();
  for (const count of counts) {
    sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.people);
  }
  return [...sums].map(([key, loads]) => ({ key, people: [loads], events: 0 }));
}
