import { scanHtml } from "@consentry/audit";

import { edited } from "../sourced.ts";

/** Read by the list of mails, seen nowhere else. */
const HIDDEN =
  "display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;";

/**
 * The document with the preheader at the beginning of its body, and the mark of the open image at
 * its end.
 */
export function framed(html: string, preheader: string, pixel: string): string {
  const { begin, end } = bodyOf(html);
  const hidden = preheader === "" ? "" : `<div style="${HIDDEN}">${preheader}</div>`;
  return edited(html, [
    { start: begin, end: begin, text: hidden },
    { start: end, end, text: pixel },
  ]).text;
}

/** Behind the first `<body>` and before the last `</body>`; of a fragment, its ends. */
function bodyOf(html: string): { begin: number; end: number } {
  let begin = 0;
  let end: number | null = null;
  let hasBody = false;
  scanHtml(html, 0, html.length, {
    startTag: (tag) => {
      if (tag.name !== "body" || hasBody) return;
      hasBody = true;
      begin = tag.end;
    },
    endTag: (name, start) => {
      if (name === "body") end = start;
    },
    text: () => undefined,
    comment: () => undefined,
  });
  return { begin, end: end !== null && end >= begin ? end : html.length };
}
