import { LF } from "./octets.ts";

/** Bytes between two remembered counts: a look-up counts at most this many. */
const BLOCK_BYTES = 1024;

export interface LineIndex {
  /** The line that a byte stands on, from 1. CRLF and LF end a line; CR alone does not. */
  lineAt(offset: number): number;
}

/**
 * Answers on which line a byte stands. Nothing is counted before the first question, and never
 * beyond the furthest one; questions in rising order cost one pass over the message in all.
 */
export function lineIndex(bytes: Uint8Array): LineIndex {
  // `before[n]` is the number of line ends before block n.
  const before: number[] = [0];
  let recent = { offset: 0, lineEnds: 0 };
  return {
    lineAt(offset) {
      const at = Math.min(Math.max(offset, 0), bytes.length);
      const block = Math.floor(at / BLOCK_BYTES);
      while (before.length <= block) {
        const start = (before.length - 1) * BLOCK_BYTES;
        before.push((before.at(-1) as number) + countLineEnds(bytes, start, start + BLOCK_BYTES));
      }
      const blockStart = block * BLOCK_BYTES;
      const isAhead = recent.offset >= blockStart && recent.offset <= at;
      const from = isAhead ? recent : { offset: blockStart, lineEnds: before[block] as number };
      recent = { offset: at, lineEnds: from.lineEnds + countLineEnds(bytes, from.offset, at) };
      return recent.lineEnds + 1;
    },
  };
}

function countLineEnds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (bytes[at] === LF) count += 1;
  return count;
}
