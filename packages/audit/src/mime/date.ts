import { civilFromDays, daysFromCivil, type Instant } from "@consentry/kernel";
import { skipComment } from "./parameters.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Hours from UTC (RFC 5322 §4.3); every other letter zone is of unknown meaning, hence UTC. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const DATE =
  /^(?:[a-z]+\.?(?: ?,)? ?)?(\d{1,2})[ -]([a-z]{3})[a-z]*[.,]?[ -](\d{2,4}),? (\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2})(?:\.\d+)?)?(?: ?([+-]\d{2}):?(\d{2})| ?([a-z]+))?/iu;

/** Longer than any date with its comments; the rest is not looked at. */
const MAX_DATE_LENGTH = 200;

/**
 * Reads the date of a message (RFC 5322 §3.3, obsolete years and zones of §4.3 included).
 * The day of the week is not checked; a missing or unknown zone counts as UTC.
 *
 * @returns the moment in UTC; `null` when unreadable, or a day or time that does not exist
 */
export function parseMessageDate(value: string): Instant | null {
  const match = DATE.exec(withoutComments(value.slice(0, MAX_DATE_LENGTH)));
  if (!match) return null;
  const [, day, monthName, year, hour, minute, second, zoneHours, zoneMinutes, zoneName] = match;
  const month = MONTHS.indexOf((monthName ?? "").toLowerCase()) + 1;
  const days = countDays(fullYear(year ?? ""), month, Number(day));
  const seconds = countSeconds(Number(hour), Number(minute), Number(second ?? 0));
  if (days === null || seconds === null || Number(zoneMinutes ?? 0) > 59) return null;
  const sign = zoneHours?.startsWith("-") ? -1 : 1;
  const offset = zoneHours
    ? Number(zoneHours) * 3600 + sign * Number(zoneMinutes) * 60
    : (NAMED_ZONES[(zoneName ?? "").toLowerCase()] ?? 0) * 3600;
  return formatInstant(days * 86_400 + seconds - offset);
}

function withoutComments(value: string): string {
  let text = "";
  for (let at = 0; at < value.length;) {
    if (value[at] === "(") {
      text += " ";
      at = skipComment(value, at);
    } else {
      text += value[at] as string;
      at += 1;
    }
  }
  return text.trim().replaceAll(/\s+/gu, " ");
}

/** RFC 5322 §4.3: 00–49 are of this century, 50–99 and three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function countDays(year: number, month: number, day: number): number | null {
  // RFC 5322 §3.3 knows no year before 1900.
  if (year < 1900 || month === 0 || day === 0) return null;
  const days = daysFromCivil(year, month, day);
  return civilFromDays(days).day === day ? days : null;
}

function countSeconds(hour: number, minute: number, second: number): number | null {
  // 60 is a leap second, and falls on the next minute here.
  if (hour > 23 || minute > 59 || second > 60) return null;
  return hour * 3600 + minute * 60 + second;
}

function formatInstant(total: number): Instant | null {
  const { year, month, day } = civilFromDays(Math.floor(total / 86_400));
  if (year < 1900 || year > 9999) return null;
  const second = ((total % 86_400) + 86_400) % 86_400;
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  const time = clock.map((value) => pad(value)).join(":");
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}T${time}Z` as Instant;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
