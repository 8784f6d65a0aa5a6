import type { WritingPart, WritingPlace } from "./writing.ts";

/** Tells lines and columns in one text; a place beyond its end is its end. */
export type PlaceAt = (offset: number) => WritingPlace;

/** Lines end as editors end them: LF, CRLF or CR alone. */
const LINE_END = /\r\n?|\n/g;

export function placesIn(part: WritingPart, text: string): PlaceAt {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(LINE_END)) starts.push(index + end.length);
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    const line = lineOf(starts, at);
    return { part, line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}

/** The last start that is not behind the place. */
function lineOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
