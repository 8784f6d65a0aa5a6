import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";

/** The days before the demo was started: whenever that is, it is as fresh. */
export interface Past {
  readonly now: Instant;
  day(daysAgo: number): Day;
  /** @param clock `18:30`, in UTC; of today only what is over already may be asked for */
  moment(daysAgo: number, clock: string): Instant;
}

export function pastOf(now: Instant): Past {
  const day = (daysAgo: number): Day => addDays(dayOf(now), -daysAgo);
  return {
    now,
    day,
    moment: (daysAgo, clock) => `${day(daysAgo)}T${clock}:00Z` as Instant,
  };
}
