import { collectText } from "@consentry/audit";

import { markInAddress } from "../liquid/data-in-address.ts";
import type { Marked, Marks } from "../liquid/marks.ts";
import type { AddressIndex } from "../markup/address-index.ts";
import { asksServer, type LinkRegister } from "../markup/link-register.ts";
import { asAuthored } from "../markup/check-places.ts";
import type { Problems } from "../problems.ts";
import { edited, type Edit } from "../sourced.ts";
import type { ReaderAddress, WritingUse } from "../writing.ts";

/**
 * Registers every address in plain text that a mail program makes clickable, and puts a mark for
 * each. Liquid about the reader is taken out of an address and told; a message's data stay, written
 * as an address is.
 */
export function markTextLinks(
  text: string,
  options: {
    readonly use: WritingUse;
    readonly marks: Marks;
    readonly problems: Problems;
    readonly register: LinkRegister;
    readonly index: AddressIndex;
  },
): { readonly text: string; readonly readerAddresses: readonly ReaderAddress[] } {
  const { use, marks, register, index } = options;
  const readerAddresses: ReaderAddress[] = [];
  const known = [...marks.in(text)];
  const isLink = ({ entry }: { readonly entry: Marked }): boolean => entry.kind === "link";
  const looked = blankOut(text, known.filter(isLink));
  const edits: Edit[] = [];
  for (const { url, span } of collectText(looked, "text")) {
    const { start, end } = span;
    const inside = known.filter((mark) => mark.start < end && mark.end > start);
    const differing = inside.flatMap(({ entry }) => ("at" in entry ? [entry.at] : []));
    const [place] = differing;
    if (place && use === "message") {
      edits.push(...dataIn(text, { start, end }, inside, options));
    } else if (place) {
      const written = asAuthored(text.slice(start, end), marks);
      readerAddresses.push({ written, place });
      for (const mark of inside) edits.push({ start: mark.start, end: mark.end, text: "" });
    } else if (asksServer(url)) {
      const number = register.add(url, index);
      edits.push({ start, end, text: marks.add({ kind: "link", number, url, written: url }) });
    }
  }
  return { text: edited(text, edits).text, readerAddresses };
}

interface MarkAt {
  readonly entry: Marked;
  readonly start: number;
  readonly end: number;
}

/** Data in an address; those that came from the HTML are written as one already. */
function dataIn(
  text: string,
  address: { readonly start: number; readonly end: number },
  inside: readonly MarkAt[],
  options: { readonly marks: Marks; readonly problems: Problems },
): Edit[] {
  return inside.flatMap(({ entry, start, end }) => {
    if (entry.kind !== "liquid" || entry.inAddress) return [];
    const mark = markInAddress(entry, text.slice(address.start, start), options);
    return mark === null ? [] : [{ start, end, text: mark }];
  });
}

/** The text with spaces where the links are that were found before; everything keeps its place. */
function blankOut(text: string, found: readonly { start: number; end: number }[]): string {
  const blanks = found.map(({ start, end }) => ({ start, end, text: " ".repeat(end - start) }));
  return edited(text, blanks).text;
}
