import { PURPOSES, type Purpose } from "@consentry/law";

import { purposeName } from "../../../http/public/pages/held.ts";
import type { CopyValue } from "../part.ts";
import type { CopyWords } from "../words/words.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** Columns that hold a code of ours; what else a text says is the person's own. */
const CODED: ReadonlySet<string> = new Set([
  "action",
  "actor",
  "answer",
  "channel",
  "cameBy",
  "clickMeasured",
  "deed",
  "folder",
  "kind",
  "method",
  "openMeasured",
  "outcome",
  "proof",
  "reason",
  "relation",
  "signal",
  "state",
  "what",
]);

/** A single value as a reader would have it. */
export function said(name: string, value: string | number | boolean, words: CopyWords): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return String(value);
  if (DAY.test(value)) return dayIn(value, words);
  if (MOMENT.test(value)) return momentIn(value, words);
  if (name === "language" || name === "country") return placeIn(name, value, words);
  if (name === "purpose" && isPurpose(value)) return purposeName(value, words.language);
  return CODED.has(name) ? (words.values[value] ?? value) : value;
}

/** `fr` → “français”, `FR` → “France”; as it is written where that is neither. */
function placeIn(kind: "language" | "country", code: string, { locale }: CopyWords): string {
  const type = kind === "country" ? "region" : kind;
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function isPurpose(text: string): text is Purpose {
  return (PURPOSES as readonly string[]).includes(text);
}

export function dayIn(day: string, { locale }: CopyWords): string {
  return formatter(locale, "day").format(new Date(`${day}T00:00:00Z`));
}

/** With its zone, which is that of the whole program. */
export function momentIn(moment: string, { locale }: CopyWords): string {
  return `${formatter(locale, "moment").format(new Date(moment))} UTC`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it ten thousand times. */
function formatter(locale: string, kind: "day" | "moment"): Intl.DateTimeFormat {
  const known = formatters.get(`${locale} ${kind}`);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    ...(kind === "moment" && { timeStyle: "medium" }),
    timeZone: "UTC",
  });
  formatters.set(`${locale} ${kind}`, made);
  return made;
}

/** The name of a column; what has none in our words is named by whoever made it. */
export function labelOf(name: string, { labels }: CopyWords): string {
  return (labels as Readonly<Record<string, string>>)[name] ?? name;
}

/** A number of ours, which tells a reader nothing. */
const NUMBER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether there is nothing to read in it. */
export function isBlank(value: CopyValue | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (typeof value === "string") return NUMBER.test(value);
  return typeof value === "object" && Object.keys(value).length === 0;
}
