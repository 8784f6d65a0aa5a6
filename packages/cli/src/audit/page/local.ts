import type { Language } from "@consentry/audit";

/** `2022-09-14T08:02:11Z` as people write it, in UTC, so that it says the same everywhere. */
export function dayAndTime(instant: string, language: Language): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  const written = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(moment);
  return `${written} UTC`;
}

/** `2025-11-24` as people write it. */
export function dayInWords(day: string, language: Language): string {
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return day;
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(moment);
}

/** An ISO 3166 code as a country's name; the code itself when nobody knows it. */
export function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function wholeNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "en" ? "en-GB" : language).format(value);
}

/** 0 to 1 as whole per cent; "<1 %" rather than a nought that is none. */
export function share(part: number, whole: number): string {
  if (whole === 0) return "–";
  const percent = (100 * part) / whole;
  if (part > 0 && percent < 1) return "<1 %";
  return `${part < whole ? Math.min(99, Math.round(percent)) : 100} %`;
}
