import {
  civilFromDays,
  dayFromNumber,
  dayNumber,
  daysFromCivil,
  type Day,
} from "@consentry/kernel";

/**
 * The same date so many months later; where that month has no such date, its last day.
 *
 * @source reg-1182-71:3
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = civilFromDays(dayNumber(day));
  const first = firstOfMonth(year, month - 1 + months);
  const next = firstOfMonth(year, month + months);
  return dayFromNumber(Math.min(first + date - 1, next - 1));
}

export function addYears(day: Day, years: number): Day {
  // Only the leap day may be missing; every other date is written down as it is.
  if (day.endsWith("-02-29")) return addMonths(day, years * 12);
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}` as Day;
}

function firstOfMonth(year: number, monthsIn: number): number {
  return daysFromCivil(year + Math.floor(monthsIn / 12), (((monthsIn % 12) + 12) % 12) + 1, 1);
}
