import { contentLines } from "../references/content-lines.ts";
import type { Span } from "../references/sighting.ts";
import type { TextEdit } from "./edits.ts";

/** RFC 5545 §3.1: lines are folded at 75 octets. */
const FOLDED_AT = 74;

/**
 * Takes properties out of a calendar entry or a visiting card: the whole line, folds included.
 * @param spans of the properties' values
 */
export function withoutProperties(text: string, spans: readonly Span[]): readonly TextEdit[] {
  const starts = new Set(spans.map(({ start }) => start));
  const edits: TextEdit[] = [];
  for (const { span } of contentLines(text)) {
    if (!starts.has(span.start)) continue;
    let end = span.end;
    if (text[end] === "\r") end++;
    if (text[end] === "\n") end++;
    edits.push({ start: startOfProperty(text, span.start), end, text: "" });
  }
  return edits;
}

/** A blank at the beginning of a line says that the property began before. */
function startOfProperty(text: string, from: number): number {
  let at = from;
  for (;;) {
    const lineFeed = text.lastIndexOf("\n", at - 1);
    if (at === 0 || lineFeed < 0) return 0;
    const first = text.charAt(lineFeed + 1);
    if (first !== " " && first !== "\t") return lineFeed + 1;
    at = lineFeed;
  }
}

/** A value that is a URI and nothing else, replaced and folded. */
export function replacedProperty({ start, end }: Span, url: string, lineEnd: string): TextEdit {
  const lines: string[] = [];
  for (let at = 0; at < url.length; at += FOLDED_AT) lines.push(url.slice(at, at + FOLDED_AT));
  const text = url.length > FOLDED_AT ? `${lineEnd} ${lines.join(`${lineEnd} `)}` : url;
  return { start, end, text };
}
