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
  const counter = new LineEndCounter(bytes);
  // `before[n]` is the number of line ends before block n.
  const before: number[] = [0];
  let reached = 0;
  let lineEnds = 0;
  const advance = (end: number): void => {
    lineEnds += counter.count(reached, end);
    reached = end;
  };
  return {
    lineAt(offset) {
      const at = Math.min(Math.max(offset, 0), bytes.length);
      const block = Math.floor(at / BLOCK_BYTES);
      if (at < reached) {
        return 1 + (before[block] as number) + counter.count(block * BLOCK_BYTES, at);
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

const WORD = 4;
const FOUR_LINE_FEEDS = 0x0a0a0a0a;

/** Counts in words of four octets, most of which hold no line end. */
class LineEndCounter {
  readonly #bytes: Uint8Array;
  readonly #words: Int32Array;
  /** The octet with which the first word begins: words lie at multiples of four in memory. */
  readonly #firstWord: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#firstWord = Math.min((WORD - (bytes.byteOffset % WORD)) % WORD, bytes.length);
    const length = Math.floor((bytes.length - this.#firstWord) / WORD);
    const offset = length === 0 ? 0 : bytes.byteOffset + this.#firstWord;
    this.#words = new Int32Array(bytes.buffer, offset, length);
  }

  count(start: number, end: number): number {
    const words = this.#words;
    const from = Math.ceil((start - this.#firstWord) / WORD);
    const to = Math.floor((end - this.#firstWord) / WORD);
    if (from < 0 || to <= from) return this.#countOctets(start, end);
    let count = this.#countOctets(start, this.#firstWord + from * WORD);
    for (let i = from; i < to; i++) {
      // Octets equal to a line feed become zero; the sum tells whether one is among the four.
      const rest = (words[i] as number) ^ FOUR_LINE_FEEDS;
      if (((rest - 0x01010101) & ~rest & 0x80808080) === 0) continue;
      const at = this.#firstWord + i * WORD;
      count += this.#countOctets(at, at + WORD);
    }
    return count + this.#countOctets(this.#firstWord + to * WORD, end);
  }

  #countOctets(start: number, end: number): number {
    let count = 0;
    for (let at = start; at < end; at++) if (this.#bytes[at] === LF) count++;
    return count;
  }
}
