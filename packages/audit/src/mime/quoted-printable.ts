import { HEX_VALUES } from "./hex.ts";
import { CR, EQUALS, isBlank, LF } from "./octets.ts";
import {
  addCheckpoint,
  CHECKPOINT_BYTES,
  checkpointBefore,
  makeCheckpoints,
  type Checkpoints,
} from "./positions.ts";

/** Octets that are looked at together. */
const WORD = 4;

/** Width of `=XX`. */
const ESCAPE = 3;

export interface Stretch {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

export interface Decoded {
  readonly bytes: Uint8Array;
  readonly wasCut: boolean;
  /** Something in it was no encoding of anything; it was read around. */
  readonly isBroken: boolean;
  readonly checkpoints: Checkpoints;
}

/**
 * Decodes quoted-printable (RFC 2045 §6.7) in one pass. Tolerant: hexadecimal digits in either
 * case, blanks between `=` and the line end, and `=` as the last byte as a soft break. An `=`
 * that is none of these stays as it is; so do blanks at the end of a line, which the RFC would
 * have deleted and most clients keep.
 */
export function decodeQuotedPrintable({ bytes, start, end }: Stretch, limit: number): Decoded {
  const most = Math.min(end - start, limit);
  const decoded = new Uint8Array(most + WORD);
  const checkpoints = makeCheckpoints(most + WORD);
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const target = new DataView(decoded.buffer);
  const lastWord = end - WORD;
  let from = start;
  let to = 0;
  let isBroken = false;
  let due = 0;
  while (from < end && to < limit) {
    if (to >= due) {
      addCheckpoint(checkpoints, to, from);
      due += CHECKPOINT_BYTES;
    }
    // Four bytes a time up to the next `=` or checkpoint: half the time of one by one.
    const stop = Math.min(lastWord, from + Math.min(due, limit) - to);
    let marks = 0;
    for (; from <= stop; from += WORD, to += WORD) {
      const word = source.getInt32(from, true);
      target.setInt32(to, word, true);
      // Octets equal to `=` become zero, and the first of them the lowest bit set.
      const rest = word ^ 0x3d3d3d3d;
      marks = (rest - 0x01010101) & ~rest & 0x80808080;
      if (marks !== 0) break;
    }
    if (marks !== 0) {
      const before = (31 - Math.clz32(marks & -marks)) >>> 3;
      from += before;
      to += before;
    } else if (from <= lastWord || from >= end) {
      continue;
    } else if (bytes[from] !== EQUALS) {
      decoded[to] = bytes[from] as number;
      from += 1;
      to += 1;
      continue;
    }
    const code = escapedOctet(bytes, from, end);
    if (code !== -1) {
      decoded[to] = code;
      to += 1;
      from += ESCAPE;
      continue;
    }
    const width = softBreakWidth(bytes, from, end);
    if (width === 0) {
      decoded[to] = EQUALS;
      to += 1;
      isBroken = true;
    }
    from += width || 1;
  }
  const wasCut = to > limit || skipSoftBreaks(bytes, from, end) < end;
  return { bytes: decoded.subarray(0, Math.min(to, limit)), wasCut, isBroken, checkpoints };
}

/**
 * Where decoded byte `offset` stands in the message: the first byte of its encoding, and the
 * first byte after it. `offset` lies below the decoded length.
 */
export function locateQuotedPrintable(
  { bytes, end }: Stretch,
  checkpoints: Checkpoints,
  offset: number,
): { first: number; after: number } {
  const index = checkpointBefore(checkpoints, offset);
  let from = checkpoints.raw[index] ?? 0;
  let to = checkpoints.decoded[index] ?? 0;
  for (;;) {
    for (; to < offset && bytes[from] !== EQUALS; to += 1) from += 1;
    from = skipSoftBreaks(bytes, from, end);
    const after = from + unitWidth(bytes, from, end);
    if (to >= offset || after > end) return { first: from, after };
    from = after;
    to += 1;
  }
}

function unitWidth(bytes: Uint8Array, at: number, end: number): number {
  return bytes[at] === EQUALS && escapedOctet(bytes, at, end) !== -1 ? ESCAPE : 1;
}

function skipSoftBreaks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] === EQUALS && escapedOctet(bytes, at, end) === -1) {
    const width = softBreakWidth(bytes, at, end);
    if (width === 0) break;
    at += width;
  }
  return at;
}

/** The octet that `=XX` stands for; -1 when two hexadecimal digits do not follow. */
function escapedOctet(bytes: Uint8Array, at: number, end: number): number {
  if (at + 2 >= end) return -1;
  const high = HEX_VALUES[bytes[at + 1] as number] as number;
  const low = HEX_VALUES[bytes[at + 2] as number] as number;
  return (high | low) < 0 ? -1 : (high << 4) | low;
}

/** Width of `=`, blanks and a line end or the end of the body; 0 when it is no soft break. */
function softBreakWidth(bytes: Uint8Array, start: number, end: number): number {
  let at = start + 1;
  while (at < end && isBlank(bytes[at])) at += 1;
  if (at < end && bytes[at] === CR) at += bytes[at + 1] === LF && at + 1 < end ? 2 : 1;
  else if (at < end && bytes[at] === LF) at += 1;
  else if (at < end) return 0;
  return at - start;
}
