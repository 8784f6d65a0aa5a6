import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";

import { clockOf } from "../../../campaigns/audience/due-at.ts";
import type { DateTrigger, InactiveTrigger, WaitUntilStep } from "../../definition.ts";

/** The day that clocks of a zone show. */
export function dayIn(zone: string, at: Instant): Day {
  return dayOf(instantOf(clockOf(Date.parse(at), zone)));
}

/** The moment at which clocks of a zone show this hour on that day; where they skip it, the next. */
export function momentOf(day: Day, clock: string, zone: string): Instant {
  const meant = Date.parse(`${day}T${clock}:00Z`);
  // The zone's own distance changes between the first guess and the moment itself: asked again once.
  const guess = meant - (clockOf(meant, zone) - meant);
  return instantOf(meant - (clockOf(guess, zone) - guess));
}

/** The next moment after this one at which the clock shows the hour of the step, on its weekday. */
export function nextMoment(
  now: Instant,
  { at, weekday }: Pick<WaitUntilStep, "at" | "weekday">,
  zone: string,
): Instant {
  const today = dayIn(zone, now);
  for (let days = 0; days < DAYS_LOOKED_AT; days += 1) {
    const day = addDays(today, days);
    const moment = momentOf(day, at, zone);
    if (moment > now && (weekday === null || weekday === weekdayOf(day))) return moment;
  }
  return momentOf(addDays(today, DAYS_LOOKED_AT), at, zone);
}

/** A week, and the same day of the next one when its hour is over. */
const DAYS_LOOKED_AT = 8;

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || DAYS_A_WEEK;
}

const DAYS_A_WEEK = 7;

/** The last day whose hour is over: the next one is the first to be asked for. */
export function dayBefore(now: Instant, trigger: DateTrigger | InactiveTrigger, zone: string): Day {
  const today = dayIn(zone, now);
  if (trigger.kind === "inactive" || momentOf(today, trigger.at, zone) <= now) return today;
  return addDays(today, -1);
}

function instantOf(millis: number): Instant {
  return new Date(millis).toISOString().replace(/\.\d{3}Z$/, "Z") as Instant;
}
