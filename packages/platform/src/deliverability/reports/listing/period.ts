import {
  addDays,
  dayNumber,
  dayOf,
  err,
  ok,
  type Day,
  type Instant,
  type Result,
} from "@consentry/kernel";

import type { Problem } from "../../../http/api/problem.ts";

/** From a day to a day, both included. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** What is looked at unless somebody says otherwise. */
const USUAL_DAYS = 30;

/** What is kept of reports, and a point a day is as much as a picture shows. */
const MOST_DAYS = 400;

/** The days that were asked for; what is left out is the last month. */
export function periodOf(
  { from, until }: { readonly from?: Day; readonly until?: Day },
  now: Instant,
): Result<Period, Problem> {
  const end = until ?? dayOf(now);
  const start = from ?? addDays(end, 1 - USUAL_DAYS);
  const days = dayNumber(end) - dayNumber(start) + 1;
  if (days >= 1 && days <= MOST_DAYS) return ok({ from: start, until: end });
  const expected = `a day at most ${MOST_DAYS} days before the last, and not after it`;
  return err({ kind: "bad-fields", fields: [{ path: "from", expected }] });
}
