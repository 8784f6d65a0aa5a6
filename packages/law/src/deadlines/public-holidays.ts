import { dayNumber, dayFromNumber, type Day } from "@consentry/kernel";
import Holidays from "date-holidays";

/** Holidays of a country and year, once they have been asked for. */
const calendars = new Map<string, ReadonlySet<string>>();

/**
 * Whether a day is a public holiday of a country, by the maintained calendar. A country it does
 * not know, or none, has no holidays: the deadline then comes earlier, never later.
 */
export function isPublicHoliday(day: Day, country: string | null): boolean {
  return country !== null && holidaysOf(country, Number(day.slice(0, 4))).has(day);
}

/** The first day, not before this one, that is no Saturday, Sunday or public holiday. */
export function workingDayFrom(day: Day, country: string | null): Day {
  let number = dayNumber(day);
  while (isWeekend(number) || isPublicHoliday(dayFromNumber(number), country)) number += 1;
  return dayFromNumber(number);
}

// 1970-01-01, day zero, was a Thursday.
function isWeekend(number: number): boolean {
  const weekday = (((number + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function holidaysOf(country: string, year: number): ReadonlySet<string> {
  const key = `${country}-${year}`;
  const known = calendars.get(key);
  if (known) return known;
  const days = new Set(
    new Holidays(country)
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10)),
  );
  calendars.set(key, days);
  return days;
}
