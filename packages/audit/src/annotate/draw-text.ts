import { escapeText } from "entities/escape";

import type { Link } from "../document.ts";
import type { DecodedBody } from "../mime/body.ts";
import type { ByteText } from "../references/byte-text.ts";
import type { Located } from "./located.ts";
import type { Marks } from "./marks.ts";

/** A plain-text part with its counted links marked. */
export function drawText(
  source: ByteText,
  body: DecodedBody,
  links: readonly Located<Link>[],
  marks: Marks,
): string {
  const { text } = source;
  let at = 0;
  let out = "";
  for (const { item, mark } of links) {
    const start = firstAt(item.at.offset, at, text.length, source, body);
    if (start >= text.length) continue;
    const end = Math.min(text.length, start + item.at.length);
    const shown = escapeText(source.decode(start, end));
    out += escapeText(source.decode(at, start));
    out += item.tracked ? marks.openLink(mark) + shown + marks.closeLink(mark) : shown;
    at = end;
  }
  return `<pre class="cns-text">${out}${escapeText(source.decode(at, text.length))}</pre>`;
}

/** Where in the decoded text a place of the message begins, searched from `low` on. */
function firstAt(
  offset: number,
  low: number,
  high: number,
  source: ByteText,
  body: DecodedBody,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    const span = source.toSource({ start: middle, end: middle + 1 });
    if (body.rawRange(span.start, span.end).offset < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
