import { civilFromDays, daysFromCivil } from "@consentry/kernel";

/** Built-in number formats that show a day or a moment (ECMA-376-1 §18.8.30). */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22]);

const SECONDS_A_DAY = 86_400;
/** Workbooks count days from the end of 1899, or from 1904 (ECMA-376-1 §18.17.4.1). */
const DAYS_BEFORE_1970 = -daysFromCivil(1899, 12, 30);
const DAYS_TO_1904 = daysFromCivil(1904, 1, 1) - daysFromCivil(1899, 12, 30);
/** The year 9999; a larger number is none of a day. */
const LAST_SERIAL = 2_958_466;

/** Whether a format of this number, or with this code, shows a day. */
export function showsDate(number: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(number);
  // Literals and colours say nothing of the kind: `"days" 0`, `[Red]0`.
  const bare = code.replaceAll(/"[^"]*"|\[[^[\]]*\]|\\./g, "");
  return /[yd]/i.test(bare);
}

/** The day, or day and time, of a number in a cell; `null` when no calendar has it. */
export function dateOfSerial(text: string, from1904: boolean): string | null {
  const serial = Number(text) + (from1904 ? DAYS_TO_1904 : 0);
  if (!Number.isFinite(serial) || serial < 1 || serial >= LAST_SERIAL) return null;
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const { year, month, day } = civilFromDays(
    Math.floor(seconds / SECONDS_A_DAY) - DAYS_BEFORE_1970,
  );
  const rest = seconds % SECONDS_A_DAY;
  const date = [String(year).padStart(4, "0"), two(month), two(day)].join("-");
  if (rest === 0) return date;
  return `${date} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
