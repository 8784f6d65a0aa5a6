import { addDays, dayFromNumber, dayNumber, type Day, type Instant } from "@consentry/kernel";

import { addMonths } from "../periods/add-months.ts";
import { workingDayFrom } from "./public-holidays.ts";

export const DEADLINE_KINDS = [
  "request",
  "request-extended",
  "refusal",
  "breach-authority",
  "prior-consultation",
  "prior-consultation-extended",
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface Deadline {
  readonly dueOn: Day;
  /** The last second, read in the same zone as the day given. */
  readonly dueAt: Instant;
  readonly sources: readonly string[];
}

type Length =
  | { readonly unit: "months" | "weeks"; readonly count: number; readonly source: string }
  | { readonly unit: "hours"; readonly count: number; readonly source: string };

const LENGTHS: Readonly<Record<DeadlineKind, Length>> = {
  request: { unit: "months", count: 1, source: "gdpr:12(3)" },
  "request-extended": { unit: "months", count: 3, source: "gdpr:12(3)" },
  refusal: { unit: "months", count: 1, source: "gdpr:12(4)" },
  "breach-authority": { unit: "hours", count: 72, source: "gdpr:33(1)" },
  "prior-consultation": { unit: "weeks", count: 8, source: "gdpr:36" },
  "prior-consultation-extended": { unit: "weeks", count: 14, source: "gdpr:36" },
};

/**
 * Says by when something must be done. The day of the event is not counted; a period in months or
 * weeks that ends on a Saturday, Sunday or public holiday ends with the next working day. Hours
 * run through weekends.
 *
 * A breach counts from the controller's own awareness: what its processor knew before, and owes
 * it without undue delay, moves nothing.
 *
 * @param receivedAt a day as the receiver's calendar had it, or a moment in UTC; hours counted
 *   from a day alone start at its midnight
 * @param jurisdiction whose public holidays count; `null` for weekends only
 * @source reg-1182-71:3 gdpr:12(3) gdpr:12(4) gdpr:33(1) gdpr:33(2) gdpr:36
 */
export function dueBy(
  kind: DeadlineKind,
  receivedAt: Day | Instant,
  jurisdiction: string | null,
): Deadline {
  const length = LENGTHS[kind];
  const sources = [length.source, "reg-1182-71:3"];
  if (length.unit === "hours") return { ...afterHours(receivedAt, length.count), sources };
  const received = receivedAt.slice(0, 10) as Day;
  const end =
    length.unit === "months"
      ? addMonths(received, length.count)
      : addDays(received, length.count * 7);
  const dueOn = workingDayFrom(end, jurisdiction);
  return { dueOn, dueAt: `${dueOn}T23:59:59Z` as Instant, sources };
}

function afterHours(from: Day | Instant, hours: number): Pick<Deadline, "dueOn" | "dueAt"> {
  const clock = from.length === 10 ? "00:00:00Z" : from.slice(11);
  const start = Number(clock.slice(0, 2)) + hours;
  const day = dayNumber(from.slice(0, 10) as Day) + Math.floor(start / 24);
  const hour = String(start % 24).padStart(2, "0");
  const dueOn = dayFromNumber(day);
  return { dueOn, dueAt: `${dueOn}T${hour}${clock.slice(2)}` as Instant };
}
