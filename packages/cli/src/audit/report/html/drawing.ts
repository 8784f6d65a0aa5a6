import { annotate, type AuditDocument, type MarkId, type Place } from "@consentry/audit";

import type { AuditRecord } from "../../record.ts";
import type { ReportWords } from "../../words/report/words.ts";
import { html, quotedDocument, type Markup } from "./markup.ts";

/** Pictures inside the mail are drawn too; a page of more than this is no longer one to send. */
const LARGEST_DRAWING = 16 * 1024 * 1024;

export interface Drawing {
  /** The frame, or why there is none. */
  readonly markup: Markup;
  /** The number drawn at a place, by the place's name. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Draws the mail with its marks, for a frame in which nothing runs and nothing loads. */
export function drawMail(
  record: AuditRecord,
  bytes: Uint8Array | null,
  words: ReportWords["drawing"],
): Drawing {
  const drawn = bytes === null || record.error ? null : drawing(record, bytes, words);
  if (drawn === null) return without(words.noOriginal);
  if (drawn.html.length > LARGEST_DRAWING) return without(words.tooLarge);
  return {
    markup: html`<p class="soft small">${words.note}</p>
      <iframe
        sandbox=""
        referrerpolicy="no-referrer"
        title="${words.frame}"
        srcdoc="${quotedDocument(drawn.html)}"
      ></iframe>`,
    numbers: numbersOf(record, drawn.marks),
  };
}

export function nameOf({ part, offset }: Place): string {
  return `${part}:${offset}`;
}

function drawing(record: AuditRecord, bytes: Uint8Array, { marks }: ReportWords["drawing"]) {
  // Only what was drawn from is asked of the document: references, links and their places.
  return annotate(bytes, record as AuditDocument, { words: marks });
}

function without(why: string): Drawing {
  return { markup: html`<p class="soft">${why}</p>`, numbers: new Map() };
}

/** Marks are numbered from 1 in the order they stand in the drawing. */
function numbersOf({ references, links }: AuditRecord, marks: readonly MarkId[]) {
  const numbers = new Map<string, number>();
  marks.forEach((id, index) => {
    const at = (id.startsWith("r") ? references : links)[Number(id.slice(1))]?.at;
    if (at && !numbers.has(nameOf(at))) numbers.set(nameOf(at), index + 1);
  });
  return numbers;
}
