import { LF } from "./octets.ts";

/** Bytes between two remembered counts: a look-up counts at most this many. */
const BLOCK_BYTES = 128;

/** Octets that are looked at together. */
const WORD = 4;

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
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let reached = 0;
  let lineEnds = 0;
  const advance = (end: number): void => {
    lineEnds += countLineEnds(words, reached, end);
    reached = end;
  };
  return {
    lineAt(offset) {
      const at = Math.min(Math.max(offset, 0), bytes.length);
      const block = Math.floor(at / BLOCK_BYTES);
      if (at < reached) {
        return 1 + (before[block] as number) + countLineEnds(words, block * BLOCK_BYTES, at);
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

/** Four octets a time: most words hold no line end, and a search for each costs more. */
function countLineEnds(bytes: DataView, start: number, end: number): number {
  let count = 0;
  let at = start;
  for (; at + WORD <= end; at += WORD) {
    // Octets equal to a line feed become zero, and those that are zero the highest bit set.
    const rest = bytes.getInt32(at, true) ^ 0x0a0a0a0a;
    let marks = ~(((rest & 0x7f7f7f7f) + 0x7f7f7f7f) | rest | 0x7f7f7f7f);
    for (; marks !== 0; marks &= marks - 1) count += 1;
  }
  for (; at < end; at += 1) if (bytes.getUint8(at) === LF) count += 1;
  return count;
}
