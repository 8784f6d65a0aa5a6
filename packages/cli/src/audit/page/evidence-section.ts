import { platformName, type Grade, type Link } from "@consentry/audit";

import { visible } from "../../terminal/visible.ts";
import { shortened } from "../../terminal/width.ts";
import type { Words } from "../words/words.ts";
import type { Evidence } from "./evidence.ts";
import { wholeNumber } from "./local.ts";
import { addHeading, addRows, placesInWords, type Page } from "./page.ts";
import { reasonInWords } from "./reasons.ts";
import { MARGIN } from "./sheet.ts";
import { shownUrl } from "./shown-url.ts";

/** Columns before an entry's text: margin, number of two digits, two spaces. */
const NUMBERED = MARGIN + 4;

/** Lines of one entry that are listed; the JSON document has them all. */
const MOST_LINES = 12;

/** Adds the numbered entries and the fingerprint by which their places can be checked. */
export function addEvidence(page: Page): void {
  const { record, words, language, ink, sheet, evidence } = page;
  if (evidence.length > 0) addHeading(page, words.heading.evidence);
  const explained = new Set<Grade>();
  for (const entry of evidence) {
    const { grade } = entry.sample.on === "opening" ? entry.sample.reference : entry.sample.link;
    addEntry(page, entry, !explained.has(grade));
    explained.add(grade);
  }
  if (record.sha256 === null) return;
  if (evidence.length === 0) sheet.gap();
  const size = wholeNumber(record.bytes, language);
  sheet.add(words.fingerprint(size, record.sha256), { ink: ink.quiet });
}

/** @param isGradeNew the first entry of a grade says what the grade means */
function addEntry(page: Page, { number, sample, places }: Evidence, isGradeNew: boolean): void {
  const { words, ink, sheet } = page;
  const seen = sample.on === "opening" ? sample.reference : sample.link;
  const indent = NUMBERED;
  sheet.add(shownUrl(seen.url, sheet.room(indent)), { indent, lead: String(number).padStart(2) });
  const kind =
    sample.on === "opening"
      ? (words.technique[sample.reference.technique] ?? sample.reference.technique)
      : linkInWords(sample.link, words);
  sheet.add(`${kind} · ${placesInWords(places, words, MOST_LINES)}`, { indent, ink: ink.quiet });
  const { label } = words;
  const [certainty, meaning] = words.grade[seen.grade];
  const destination = sample.on === "clicking" ? sample.link.destination : null;
  const labels = [label.leadsTo, label.identifies, label.why, label.certainty];
  const room = sheet.room(indent + Math.max(...labels.map(({ length }) => length)) + 2);
  const because = seen.because.map((code) => reasonInWords(platformByName(code), words.because));
  addRows(page, indent, [
    [label.leadsTo, destination === null ? "" : shownUrl(destination, room)],
    [label.identifies, words.identifies[seen.identifies]],
    [label.why, words.listed(because)],
    [label.certainty, isGradeNew ? `${certainty}, ${meaning}` : certainty],
  ]);
  sheet.gap();
}

/** `platform:elaine` with the name that people call it by. */
export function platformByName(code: string): string {
  const [kind, id = ""] = code.split(":");
  const name = kind === "platform" ? platformName(id) : null;
  return name === null ? code : `platform:${name}`;
}

export function linkInWords({ text, kind }: Link, words: Words): string {
  const name = words.link[kind];
  return text.trim() === "" ? name : `${name} ${words.quoted(shortened(visible(text), 40))}`;
}
