import { beforeReturn, DASH, isBlank, LF } from "./octets.ts";

export interface Delimiter {
  /** Index of the open multipart it belongs to, the outermost 0. */
  readonly level: number;
  /** Whether it is the last one (`--boundary--`). */
  readonly isClose: boolean;
  readonly lineStart: number;
  /** Where the content before it ends: the line end in front belongs to the delimiter. */
  readonly contentEnd: number;
  /** After the delimiter's own line. */
  readonly next: number;
}

/**
 * The boundaries of the multiparts that are open at a place of the message, and the search for
 * the nearest line that is one of them (RFC 2046 §5.1.1). A line is a delimiter only as a whole,
 * blanks at its end aside, so that one boundary may be the beginning of another.
 *
 * The search is Horspool's for several patterns at once: it looks at one octet in ten or so, and
 * compares only where a line begins with `--`, hence each line at most once.
 */
export class OpenBoundaries {
  readonly #bytes: Uint8Array;
  readonly #lineEnd: number;
  readonly #open: Uint8Array[] = [];
  readonly #shifts = new Uint16Array(256);
  #width = 0;

  constructor(bytes: Uint8Array, lineEnd: number) {
    this.#bytes = bytes;
    this.#lineEnd = lineEnd;
  }

  /** Opens a multipart; returns its level. */
  open(boundary: Uint8Array): number {
    this.#open.push(boundary);
    this.#prepare();
    return this.#open.length - 1;
  }

  close(): void {
    this.#open.pop();
    this.#prepare();
  }

  /** The first delimiter at or after `from`, which begins a line; `null` when there is none. */
  next(from: number): Delimiter | null {
    if (this.#open.length === 0) return null;
    const bytes = this.#bytes;
    const shifts = this.#shifts;
    const width = this.#width;
    for (let at = from - 1; at + width <= bytes.length;) {
      if (bytes[at] === this.#lineEnd && bytes[at + 1] === DASH && bytes[at + 2] === DASH) {
        const found = this.at(at + 1);
        if (found) return found;
      }
      at += shifts[bytes[at + width - 1] as number] as number;
    }
    return null;
  }

  /** The delimiter whose line begins at `lineStart`, the innermost multipart's first. */
  at(lineStart: number): Delimiter | null {
    const bytes = this.#bytes;
    if (bytes[lineStart] !== DASH || bytes[lineStart + 1] !== DASH) return null;
    const text = lineStart + 2;
    const found = bytes.indexOf(this.#lineEnd, text);
    const lineFeed = found === -1 ? bytes.length : found;
    let end = beforeReturn(bytes, lineFeed, text);
    while (end > text && isBlank(bytes[end - 1])) end -= 1;
    const hasTail = end - text > 2 && bytes[end - 1] === DASH && bytes[end - 2] === DASH;
    for (let level = this.#open.length - 1; level >= 0; level -= 1) {
      const boundary = this.#open[level] as Uint8Array;
      const isPlain = isSame(bytes, text, end, boundary);
      if (isPlain || (hasTail && isSame(bytes, text, end - 2, boundary))) {
        const next = Math.min(lineFeed + 1, bytes.length);
        const contentEnd = this.#contentEnd(lineStart);
        return { level, isClose: !isPlain, lineStart, contentEnd, next };
      }
    }
    return null;
  }

  #contentEnd(lineStart: number): number {
    if (lineStart === 0) return 0;
    return this.#lineEnd === LF ? beforeReturn(this.#bytes, lineStart - 1, 0) : lineStart - 1;
  }

  /** How far the window may move when it ends on an octet, for the patterns `⏎--boundary`. */
  #prepare(): void {
    const shortest = this.#open.reduce((least, { length }) => Math.min(least, length), 65_000);
    const width = shortest + 3;
    this.#width = width;
    this.#shifts.fill(width);
    for (const boundary of this.#open) {
      for (let at = 0; at < width - 1; at += 1) {
        const octet = at === 0 ? this.#lineEnd : at < 3 ? DASH : (boundary[at - 3] as number);
        this.#shifts[octet] = Math.min(this.#shifts[octet] as number, width - 1 - at);
      }
    }
  }
}

function isSame(bytes: Uint8Array, start: number, end: number, boundary: Uint8Array): boolean {
  if (end - start !== boundary.length) return false;
  for (let at = 0; at < boundary.length; at += 1) {
    if (bytes[start + at] !== boundary[at]) return false;
  }
  return true;
}
