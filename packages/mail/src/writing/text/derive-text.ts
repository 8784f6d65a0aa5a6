import { compile } from "html-to-text";

import type { Marks } from "../liquid/marks.ts";
import { MAX_MARKUP_DEPTH } from "../limits.ts";
import { edited, type Edit } from "../sourced.ts";

/** What a program shows to nobody, or not as text. */
const LEFT_OUT = [
  "head",
  "title",
  "style",
  "script",
  '*[style*="display:none"]',
  '*[style*="display: none"]',
  "*[hidden]",
];

const toText = compile({
  wordwrap: false,
  limits: { maxDepth: MAX_MARKUP_DEPTH * 3 },
  formatters: {
    // An image says what its author says it shows, and nothing of where it is.
    alternative: (element, _walk, builder) => {
      const alt = element.attribs?.["alt"]?.trim() ?? "";
      if (alt !== "") builder.addInline(alt);
    },
  },
  selectors: [
    ...LEFT_OUT.map((selector) => ({ selector, format: "skip" })),
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
    { selector: "a", options: { linkBrackets: ["(", ")"], noAnchorUrl: true } },
    { selector: "img", format: "alternative" },
    // Mail is laid out with tables: a cell is a paragraph and not a column.
    ...["td", "th"].map((selector) => ({ selector, format: "block" })),
  ],
});

/** What a document says, as plain text: `words (address)` for a link, an image's own words. */
export function deriveText(html: string): string {
  return `${toText(html)
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** The text without a link's address in brackets where its words are the address already. */
export function withoutEchoes(text: string, marks: Marks): string {
  const edits: Edit[] = [];
  for (const { entry, start, end } of marks.in(text)) {
    if (entry.kind !== "link" || text.charAt(end) !== ")") continue;
    const from = start - entry.url.length - 2;
    if (from < 0 || text.slice(from, start) !== `${entry.url} (`) continue;
    edits.push({ start: from, end: end + 1, text: text.slice(start, end) });
  }
  return edited(text, edits).text;
}
