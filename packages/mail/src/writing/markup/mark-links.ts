import { collectHtml, markupOf } from "@consentry/audit";

import type { Marks } from "../liquid/marks.ts";
import { edited, type Edit } from "../sourced.ts";
import type { AddressIndex } from "./address-index.ts";
import { asksServer, type LinkRegister } from "./link-register.ts";

/** Enough for a name and what may stand between it and its value. */
const LONGEST_BEFORE = 40;

/**
 * Registers every address that a click in this HTML would visit, and puts a mark for each where a
 * measured mail may write another: the `href` of a link. What a form is sent to, what is told of a
 * click in passing, and links inside documents within an attribute are registered and left alone.
 */
export function markLinks(
  html: string,
  marks: Marks,
  register: LinkRegister,
  index: AddressIndex,
): string {
  const edits: Edit[] = [];
  const { links } = collectHtml(markupOf(html), "html", null);
  for (const { url, span } of links.toSorted((a, b) => a.span.start - b.span.start)) {
    if (!asksServer(url)) continue;
    const { start, end } = span;
    const written = html.slice(start, end);
    // Filled in with a message's own data: it is another address in each, and never measured.
    if (marks.isIn(written)) continue;
    const number = register.add(url, index);
    if (!isHref(html.slice(Math.max(0, start - LONGEST_BEFORE), start))) continue;
    edits.push({ start, end, text: marks.add({ kind: "link", number, url, written }) });
  }
  return edited(html, edits).text;
}

/** Whether what stands before a value makes it the address of a link. */
function isHref(before: string): boolean {
  const unquoted = before.trimEnd().replace(/["']$/, "").trimEnd();
  if (!unquoted.endsWith("=")) return false;
  return /[\s"'/:]href$/i.test(unquoted.slice(0, -1).trimEnd());
}

/**
 * The document with every link in quotes that its address does not hold: who writes a document anew
 * quotes all values alike.
 */
export function requoted(html: string, marks: Marks): string {
  const edits: Edit[] = [];
  for (const { entry, start, end } of marks.in(html)) {
    if (entry.kind !== "link" || !entry.written.includes('"')) continue;
    if (html.charAt(start - 1) !== '"' || html.charAt(end) !== '"') continue;
    edits.push({ start: start - 1, end: end + 1, text: `'${html.slice(start, end)}'` });
  }
  return edited(html, edits).text;
}
