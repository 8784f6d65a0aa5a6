import type { Language, Place } from "@consentry/audit";

import type { Ink } from "../../terminal/ink.ts";
import type { AuditRecord } from "../record.ts";
import type { Words } from "../words/words.ts";
import type { Evidence } from "./evidence.ts";
import { MARGIN, type Sheet } from "./sheet.ts";

/** What the sections of a page share while it is written. */
export interface Page {
  readonly record: AuditRecord;
  readonly words: Words;
  readonly language: Language;
  readonly ink: Ink;
  readonly sheet: Sheet;
  readonly evidence: readonly Evidence[];
}

/** Columns before the text of what has a mark: margin, mark, space. */
export const MARKED = MARGIN + 2;

/** A line of a table of facts; `ink` colours the value where it means something. */
export type Row = readonly [label: string, value: string, ink?: (line: string) => string];

export function addHeading({ sheet, ink }: Page, text: string): void {
  sheet.gap();
  sheet.add(text.toUpperCase(), { ink: ink.strong });
  sheet.gap();
}

/** Adds labels in a column of their own, values beside them; empty ones are left out. */
export function addRows({ sheet, ink }: Page, indent: number, rows: readonly Row[]): void {
  const shown = rows.filter(([, value]) => value !== "");
  const widest = Math.max(...shown.map(([label]) => label.length));
  for (const [label, value, valueInk] of shown) {
    sheet.add(value, {
      indent: indent + widest + 2,
      lead: label,
      leadAt: indent,
      leadInk: ink.quiet,
      ...(valueInk ? { ink: valueInk } : {}),
    });
  }
}

/** Says where something stands: the first place in full, of the others `most` lines. */
export function placesInWords(places: readonly Place[], words: Words, most: number): string {
  const [first, ...more] = places;
  if (first === undefined) return "";
  const part = first.part === "header" ? words.header : words.part(first.part);
  const place = words.place(part, String(first.line), String(first.offset));
  if (more.length === 0) return place;
  const lines = more.slice(0, most).map(({ line }) => line);
  return `${place}; ${words.alike(more.length, lines.join(", ") + (more.length > most ? " …" : ""))}`;
}
