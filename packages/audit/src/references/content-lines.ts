import type { Span } from "./sighting.ts";

/** A property of a calendar or a card, unfolded; `span` is its value as written, folds included. */
export interface ContentLine {
  /** Lower case, without a group: `photo` of `item1.PHOTO`. */
  readonly name: string;
  /** As written, lower case: `;value=uri;fmttype=image/png`. */
  readonly parameters: string;
  readonly value: string;
  readonly span: Span;
}

const FOLD = /\r?\n[ \t]/g;

/** A name, parameters (quoted ones may hold a colon), and the colon before the value. */
const HEAD = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"\n]*"|[^":\n])*)?):/;

/** Far above any honest name with its parameters; the value may be as long as it likes. */
const MAX_HEAD = 2_000;

/**
 * The content lines of iCalendar and vCard (RFC 5545 §3.1, RFC 6350 §3.2): a line that begins with
 * a blank goes on with the one before. What is no property is passed over. Linear; never throws.
 */
export function* contentLines(text: string): Generator<ContentLine> {
  let start = 0;
  while (start < text.length) {
    const end = endOfLine(text, start);
    const line = contentLine(text, start, end);
    if (line) yield line;
    start = end;
    while (start < text.length && (text[start] === "\r" || text[start] === "\n")) start++;
  }
}

/** Before the first line end that no blank follows. */
function endOfLine(text: string, from: number): number {
  let at = from;
  for (;;) {
    const lineFeed = text.indexOf("\n", at);
    if (lineFeed < 0) return text.length;
    const next = text.charAt(lineFeed + 1);
    if (next !== " " && next !== "\t") {
      return text.charAt(lineFeed - 1) === "\r" ? Math.max(from, lineFeed - 1) : lineFeed;
    }
    at = lineFeed + 1;
  }
}

function contentLine(text: string, start: number, end: number): ContentLine | null {
  // Folds may stand inside the head too: its end is found unfolded and counted back.
  const opening = text.slice(start, Math.min(end, start + MAX_HEAD));
  const head = HEAD.exec(opening.replace(FOLD, ""));
  if (!head) return null;
  const [written, name = "", parameters = ""] = head;
  const valueStart = start + lengthWithFolds(opening, written.length);
  return {
    name: name.toLowerCase(),
    parameters: parameters.toLowerCase(),
    value: text.slice(valueStart, end).replace(FOLD, ""),
    span: { start: valueStart, end },
  };
}

/** How many characters as written hold this many unfolded ones. */
function lengthWithFolds(text: string, unfolded: number): number {
  let length = unfolded;
  for (const { 0: fold, index } of text.matchAll(FOLD)) {
    if (index >= length) break;
    length += fold.length;
  }
  return length;
}
