import type { AttributeValue } from "../../contacts/attributes.ts";
import type { ImportMapping } from "../mapping.ts";
import { readDay } from "./read-moment.ts";

export type ValueType = ImportMapping["attributes"][number]["type"];

const YES: ReadonlySet<string> = new Set([
  "true",
  "1",
  "yes",
  "y",
  "oui",
  "ja",
  "j",
  "vrai",
  "wahr",
]);
const NO: ReadonlySet<string> = new Set([
  "false",
  "0",
  "no",
  "n",
  "non",
  "nee",
  "nein",
  "faux",
  "falsch",
]);
/** With a decimal point; a comma could be one or could part thousands. */
const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

/** A cell as a value of a type; `null` when it is none, and then nothing is taken of it. */
export function readValue(
  cell: string,
  type: Exclude<ValueType, "json">,
  order: ImportMapping["dates"],
): AttributeValue | null {
  switch (type) {
    case "text":
      return cell;
    case "number":
      return NUMBER.test(cell) ? Number(cell) : null;
    case "boolean": {
      const word = cell.toLowerCase();
      return YES.has(word) || NO.has(word) ? YES.has(word) : null;
    }
    case "date":
      return readDay(cell, order);
    default:
      return type satisfies never;
  }
}

/** A language as `fr` or `de-AT`; `null` when it is not written as one. */
export function readLocale(cell: string): string | null {
  const [, language, region] = /^([a-z]{2,3})(?:[_-]([a-z]{2}))?$/i.exec(cell) ?? [];
  if (language === undefined) return null;
  return region === undefined
    ? language.toLowerCase()
    : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

/** A country by its two letters; names of countries are not guessed at. */
export function readCountry(cell: string): string | null {
  return /^[a-z]{2}$/i.test(cell) ? cell.toUpperCase() : null;
}
