import type { PageLanguage } from "./words.ts";

/** The browser's own form of the page's language: the day comes first in `en-GB`. */
export function localeOf(language: PageLanguage): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}

export function formatDate(moment: string, language: PageLanguage): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(moment),
  );
}

/** To the minute, in the reader's own time zone. */
export function formatMoment(moment: string, language: PageLanguage): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(moment));
}

/** A part of a whole: 0.414 is 41 %. */
export function formatPercent(part: number, language: PageLanguage): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: "percent",
    maximumFractionDigits: part > 0 && part < 0.1 ? 1 : 0,
  }).format(part);
}

export function formatNumber(value: number, language: PageLanguage): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

export function formatBytes(bytes: number, language: PageLanguage): string {
  const [value, unit] =
    bytes < 1000
      ? ([bytes, "byte"] as const)
      : bytes < 1_000_000
        ? ([bytes / 1000, "kilobyte"] as const)
        : ([bytes / 1e6, "megabyte"] as const);
  return new Intl.NumberFormat(localeOf(language), {
    style: "unit",
    unit,
    // Short for bytes is `byte`, whatever their number.
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(value);
}

/** The name of an ISO 3166 country; the code itself when the browser knows none. */
export function nameCountry(code: string, language: PageLanguage): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(code) ?? code;
}
