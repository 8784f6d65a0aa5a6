import { decodeText } from "./charset.ts";
import { MAX_HEADER_BYTES, MAX_HEADER_FIELDS } from "./limits.ts";
import { beforeReturn, COLON, CR, DASH, isAscii, isBlank, LF } from "./octets.ts";

export interface HeaderField {
  /** As written. */
  readonly name: string;
  /** The name in lower case. */
  readonly key: string;
  /** Of the whole field as received, folding included, the final line end not. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Of the first byte of the value; `end` when the value is empty. */
  readonly valueStart: number;
  /**
   * Unfolded and trimmed (RFC 5322 §2.2.3). Decoded as UTF-8 where valid, else as
   * windows-1252; encoded words stand as written.
   */
  readonly value: string;
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** After the empty line; where a delimiter cut the header short, the start of its line. */
  readonly bodyStart: number;
  /** A bound of `limits.ts` was reached: fields are missing or shortened. */
  readonly wasCut: boolean;
  /** Lines that are neither a field, nor its continuation. */
  readonly strayLines: number;
}

export interface HeaderLines {
  /** The octet that ends a line: LF, or CR in a message that has no LF at all. */
  readonly lineEnd: number;
  /** Asked at lines that begin with `--`: a delimiter ends a header that lacks its empty line. */
  readonly isDelimiter: (lineStart: number) => boolean;
}

interface FieldRange {
  readonly start: number;
  readonly colon: number;
  end: number;
}

/**
 * Reads the header that starts at `start`, up to its empty line, a delimiter or the end of the
 * message. Lines that are no fields are passed over with their continuations. Linear; never throws.
 */
export function readHeader(bytes: Uint8Array, start: number, lines: HeaderLines): HeaderBlock {
  const limit = start + MAX_HEADER_BYTES;
  const ranges: FieldRange[] = [];
  let field: FieldRange | null = null;
  let wasCut = false;
  let strayLines = 0;
  let at = start;
  while (at < bytes.length) {
    const found = bytes.indexOf(lines.lineEnd, at);
    const lineFeed = found === -1 ? bytes.length : found;
    if (bytes[at] === DASH && bytes[at + 1] === DASH) {
      // Also a delimiter of the part's own, where a sender forgot the empty line before its body.
      if (lines.isDelimiter(at) || (field && findColon(bytes, at, lineFeed) === -1)) break;
    }
    const next = Math.min(lineFeed + 1, bytes.length);
    if (isEmptyLine(bytes, at, lineFeed)) {
      at = next;
      break;
    }
    const end = Math.min(beforeReturn(bytes, lineFeed, at), limit);
    const isFull = at >= limit || ranges.length >= MAX_HEADER_FIELDS;
    wasCut ||= end === limit || isFull;
    if (isBlank(bytes[at])) {
      if (field && at < limit) field.end = end;
    } else {
      const colon = findColon(bytes, at, end);
      field = colon === -1 || isFull ? null : { start: at, colon, end };
      if (field) ranges.push(field);
      else strayLines += 1;
    }
    at = next;
  }
  return { fields: describeFields(bytes, ranges), bodyStart: at, wasCut, strayLines };
}

function isEmptyLine(bytes: Uint8Array, start: number, lineFeed: number): boolean {
  let at = start;
  while (at < lineFeed && bytes[at] === CR) at += 1;
  return at === lineFeed;
}

/** A name is visible ASCII (RFC 5322 §3.6.8); blanks before the colon are obsolete, yet seen. */
function findColon(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isNameOctet(bytes[at] as number)) at += 1;
  if (at === start) return -1;
  while (at < end && isBlank(bytes[at])) at += 1;
  return at < end && bytes[at] === COLON ? at : -1;
}

function isNameOctet(octet: number): boolean {
  return octet > 32 && octet < 127 && octet !== COLON;
}

/** One decoding for a header of pure ASCII, where an offset in bytes is an offset in text. */
function describeFields(bytes: Uint8Array, ranges: readonly FieldRange[]): HeaderField[] {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return [];
  const base = first.start;
  const text = isAscii(bytes, base, last.end)
    ? decodeText(bytes.subarray(base, last.end), "utf-8").text
    : null;
  return ranges.map(({ start, colon, end }) => {
    const slice = (from: number, to: number): string =>
      text === null
        ? decodeText(bytes.subarray(from, to), null).text
        : text.slice(from - base, to - base);
    const name = slice(start, colon).trimEnd();
    const valueStart = skipFolding(bytes, colon + 1, end);
    const value = unfold(slice(valueStart, end));
    return { name, key: name.toLowerCase(), start, end, valueStart, value };
  });
}

function skipFolding(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (isBlank(bytes[at]) || bytes[at] === CR || bytes[at] === LF)) at += 1;
  return at;
}

function unfold(value: string): string {
  return (/[\r\n]/u.test(value) ? value.replaceAll(/[\r\n]+/gu, "") : value).trim();
}
