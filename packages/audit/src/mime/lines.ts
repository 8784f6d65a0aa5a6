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
  let reached = 0;
  let lineEnds = 0;
  const advance = (end: number): void => {
    lineEnds += countLineEnds(bytes, reached, end);
    reached = end;
  };
  return {
    lineAt(offset) {
      const at = Math.min(Math.max(offset, 0), bytes.length);
      const block = Math.floor(at / BLOCK_BYTES);
      if (at < reached) {
        return 1 + (before[block] as number) + countLineEnds(bytes, block * BLOCK_BYTES, at);
      }
      while (before.length <= block) {
        advance(before.length * BLOCK_BYTES);
        before.push(lineEnds);
      }
      advance(at);
      return 1 + lineEnds;
    },
  };
}

function countLineEnds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  // Cut off first: a search in the whole would run on through a line of fifty megabytes.
  const range = bytes.subarray(start, end);
  for (let at = range.indexOf(LF); at !== -1; at = range.indexOf(LF, at + 1)) count += 1;
  return count;
}
