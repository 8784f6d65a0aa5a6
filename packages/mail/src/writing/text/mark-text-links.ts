import { collectText } from "@consentry/audit";

import type { Marked, Marks } from "../liquid/marks.ts";
import type { AddressIndex } from "../markup/address-index.ts";
import { asksServer, type LinkRegister } from "../markup/link-register.ts";
import { asAuthored } from "../markup/check-places.ts";
import { edited, type Edit } from "../sourced.ts";
import type { ReaderAddress } from "../writing.ts";

/**
 * Registers every address in plain text that a mail program makes clickable, and puts a mark for
 * each. Liquid about the reader is taken out of an address and told.
 */
export function markTextLinks(
  text: string,
  options: {
    readonly marks: Marks;
    readonly register: LinkRegister;
    readonly index: AddressIndex;
  },
): { readonly text: string; readonly readerAddresses: readonly ReaderAddress[] } {
  const { marks, register, index } = options;
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
    if (place) {
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

/** The text with spaces where the links are that were found before; everything keeps its place. */
function blankOut(text: string, found: readonly { start: number; end: number }[]): string {
  const blanks = found.map(({ start, end }) => ({ start, end, text: " ".repeat(end - start) }));
  return edited(text, blanks).text;
}
