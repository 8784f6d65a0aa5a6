import { concat } from "./concat.ts";
import { MAX_MESSAGE_BYTES } from "./limits.ts";
import { COLON, CR, isBlank, LF } from "./octets.ts";

const SEPARATOR = [0x46, 0x72, 0x6f, 0x6d, 0x20] as const;

/**
 * Takes an mbox apart while it arrives. A line that begins with `From ` at the start of the file
 * or after an empty line separates messages; it belongs to none of them, nor does the empty line
 * before it. Messages come out as they stand: `>From ` is not unescaped, since mboxo and mboxrd
 * cannot be told apart. Nothing comes out for a message of white space only.
 *
 * Holds at most one message and the chunk at hand. A message larger than the limit comes out cut
 * to it, and the rest up to the next separator is passed over.
 */
export class MboxSplitter {
  readonly #limit: number;
  #pieces: Uint8Array[] = [];
  #size = 0;
  /** The last bytes of a chunk that may be the beginning of a separator. */
  #carry: Uint8Array = new Uint8Array();
  #isLineStart = true;
  #isAfterEmptyLine = true;
  /** Whether the line at hand has held nothing but carriage returns so far. */
  #isLineEmpty = true;
  #isInSeparator = false;

  /** @param limit bytes of one message; `MAX_MESSAGE_BYTES` unless a test wants less */
  constructor(limit: number = MAX_MESSAGE_BYTES) {
    this.#limit = limit;
  }

  /** Takes the next bytes of the file, which stay the caller's; returns the messages they end. */
  push(chunk: Uint8Array): Uint8Array[] {
    const bytes = this.#carry.length === 0 ? chunk : concat([this.#carry, chunk]);
    this.#carry = new Uint8Array();
    const complete: Uint8Array[] = [];
    let kept = 0;
    for (let at = 0; at < bytes.length;) {
      if (this.#isLineStart && this.#isAfterEmptyLine) {
        const matched = matchSeparator(bytes, at);
        if (matched === "undecided") {
          this.#carry = bytes.slice(at);
          this.#keep(bytes, kept, at);
          return complete;
        }
        if (matched === "yes") {
          this.#keep(bytes, kept, at);
          complete.push(...this.#finish());
          this.#isInSeparator = true;
        }
      }
      const next = this.#passLine(bytes, at);
      if (this.#isInSeparator) kept = next;
      if (this.#isLineStart) this.#isInSeparator = false;
      at = next;
    }
    this.#keep(bytes, kept, bytes.length);
    return complete;
  }

  /** Returns the last message; the splitter is then as new. */
  end(): Uint8Array[] {
    this.#keep(this.#carry, 0, this.#carry.length);
    this.#carry = new Uint8Array();
    this.#isLineStart = this.#isAfterEmptyLine = this.#isLineEmpty = true;
    this.#isInSeparator = false;
    return this.#finish();
  }

  /** Passes over a line, or what of it has arrived; returns the offset after it. */
  #passLine(bytes: Uint8Array, start: number): number {
    const lineFeed = bytes.indexOf(LF, start);
    const end = lineFeed === -1 ? bytes.length : lineFeed;
    let text = start;
    while (text < end && bytes[text] === CR) text += 1;
    const isEmpty = text === end;
    this.#isLineEmpty = isEmpty && (this.#isLineStart || this.#isLineEmpty);
    this.#isLineStart = lineFeed !== -1;
    if (lineFeed === -1) return end;
    this.#isAfterEmptyLine = this.#isLineEmpty && !this.#isInSeparator;
    return lineFeed + 1;
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const stop = Math.min(end, start + this.#limit - this.#size);
    if (stop <= start) return;
    this.#pieces.push(bytes.slice(start, stop));
    this.#size += stop - start;
  }

  #finish(): Uint8Array[] {
    const message = concat(this.#pieces);
    const isWhole = this.#size < this.#limit;
    this.#pieces = [];
    this.#size = 0;
    if (message.every((octet) => isBlank(octet) || octet === CR || octet === LF)) return [];
    return [isWhole ? withoutLastEmptyLine(message) : message];
  }
}

/** Whether the beginning of a file is that of an mbox: a `From ` line, then a header field. */
export function looksLikeMbox(head: Uint8Array): boolean {
  if (matchSeparator(head, 0) !== "yes") return false;
  const lineFeed = head.indexOf(LF);
  if (lineFeed === -1) return false;
  let at = lineFeed + 1;
  while (at < head.length && isFieldName(head[at] as number)) at += 1;
  return at > lineFeed + 1 && head[at] === COLON;
}

function isFieldName(octet: number): boolean {
  return octet > 32 && octet < 127 && octet !== COLON;
}

function matchSeparator(bytes: Uint8Array, start: number): "yes" | "no" | "undecided" {
  for (let index = 0; index < SEPARATOR.length; index += 1) {
    if (start + index >= bytes.length) return "undecided";
    if (bytes[start + index] !== SEPARATOR[index]) return "no";
  }
  return "yes";
}

function withoutLastEmptyLine(message: Uint8Array): Uint8Array {
  const { length } = message;
  if (message[length - 1] !== LF) return message;
  const end = message[length - 2] === CR ? length - 2 : length - 1;
  return message[end - 1] === LF ? message.subarray(0, end) : message;
}
