import type { Brand } from "./brand.ts";
import { err, ok, type Result } from "./result.ts";

/** A moment in UTC, RFC 3339 with seconds and `Z`: `2026-11-21T08:02:11Z`. Sorts as text. */
export type Instant = Brand<string, "Instant">;

/** A calendar day, `2026-11-21`, in whatever zone its context says. Sorts as text. */
export type Day = Brand<string, "Day">;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;

const DAYS_BEFORE_1970 = 719_468;

/** Days since 1970-01-01 of a proleptic Gregorian date (the civil-from-days arithmetic). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_BEFORE_1970;
}

/** The inverse of `daysFromCivil`. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return daysFromCivil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

export function dayFromNumber(days: number): Day {
  const { year, month, day } = civilFromDays(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** Reads `YYYY-MM-DD`; a day that no calendar has (`2026-02-30`) is refused. */
export function parseDay(text: string): Result<Day, "not-a-day"> {
  const match = DAY.exec(text);
  if (!match) return err("not-a-day");
  const written = text as Day;
  return dayFromNumber(dayNumber(written)) === text ? ok(written) : err("not-a-day");
}

/** Reads an RFC 3339 moment in UTC to the second; other zones and fractions are refused. */
export function parseInstant(text: string): Result<Instant, "not-an-instant"> {
  const match = INSTANT.exec(text);
  if (!match) return err("not-an-instant");
  const [, day, hour, minute, second] = match;
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isClock && parseDay(day ?? "").ok ? ok(text as Instant) : err("not-an-instant");
}

/** The UTC day of a moment. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
