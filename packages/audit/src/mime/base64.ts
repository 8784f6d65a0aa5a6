import { CR, EQUALS, isBlank, LF } from "./octets.ts";
import {
  addCheckpoint,
  CHECKPOINT_BYTES,
  checkpointBefore,
  makeCheckpoints,
  type Checkpoints,
} from "./positions.ts";
import type { Decoded, Stretch } from "./quoted-printable.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Marks every octet outside the alphabet, so that four look-ups are judged by one comparison. */
const OUTSIDE = 64;

const VALUES = Uint8Array.from({ length: 256 }, (_, octet) => {
  const value = ALPHABET.indexOf(String.fromCharCode(octet));
  return value === -1 ? OUTSIDE : value;
});

/**
 * Decodes base64 (RFC 2045 §6.8). What is not of the alphabet is passed over; `=` closes a group,
 * and another may follow, as where lines were encoded one by one. A group of one is dropped.
 */
export function decodeBase64({ bytes, start, end }: Stretch, limit: number): Decoded {
  const most = Math.min(Math.ceil((end - start) / 4) * 3, limit);
  const decoded = new Uint8Array(most + 3);
  const checkpoints = makeCheckpoints(most + 3);
  let from = start;
  let to = 0;
  sawForeign = false;
  while (from < end && to < limit) {
    if (to >= checkpoints.count * CHECKPOINT_BYTES) addCheckpoint(checkpoints, to, from);
    const group = readGroup(bytes, from, end);
    decoded[to] = groupBits >>> 16;
    decoded[to + 1] = groupBits >>> 8;
    decoded[to + 2] = groupBits;
    to += groupBytes;
    from = group;
  }
  const length = Math.min(to, limit);
  const isBroken = sawForeign;
  const wasCut = to > limit || (from < end && locateGroup(bytes, from, end).size > 0);
  return { bytes: decoded.subarray(0, length), wasCut, isBroken, checkpoints };
}

// The last group read: 24 bits and how many of its bytes count. Two variables, since an object
// for each three bytes would cost more than the decoding.
let groupBits = 0;
let groupBytes = 0;
/** A character that is neither base64 nor white space was met, or one that is left over. */
let sawForeign = false;

/** Reads one group into `groupBits` and `groupBytes`; returns the offset after it. */
function readGroup(bytes: Uint8Array, start: number, end: number): number {
  if (start + 4 <= end) {
    const a = VALUES[bytes[start] as number] as number;
    const b = VALUES[bytes[start + 1] as number] as number;
    const c = VALUES[bytes[start + 2] as number] as number;
    const d = VALUES[bytes[start + 3] as number] as number;
    if ((a | b | c | d) < OUTSIDE) {
      groupBits = (a << 18) | (b << 12) | (c << 6) | d;
      groupBytes = 3;
      return start + 4;
    }
  }
  return readBrokenGroup(bytes, start, end);
}

function readBrokenGroup(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let bits = 0;
  let characters = 0;
  for (; at < end && characters < 4; at += 1) {
    const octet = bytes[at] as number;
    const value = VALUES[octet] as number;
    if (value < OUTSIDE) {
      bits = (bits << 6) | value;
      characters += 1;
    } else if (octet === EQUALS && characters > 0) {
      break;
    } else if (octet !== CR && octet !== LF && octet !== EQUALS && !isBlank(octet)) {
      sawForeign = true;
    }
  }
  if (characters === 1) sawForeign = true;
  groupBits = bits << (6 * (4 - characters));
  groupBytes = characters === 0 ? 0 : characters - 1;
  return skipPadding(bytes, at, { end, most: 4 - characters });
}

function skipPadding(
  bytes: Uint8Array,
  start: number,
  bound: { end: number; most: number },
): number {
  let at = start;
  while (at < bound.end && at - start < bound.most && bytes[at] === EQUALS) at += 1;
  return at;
}

/**
 * The whole group that decoded byte `offset` comes from: its first character, and the byte after
 * its last, padding included.
 */
export function locateBase64(
  { bytes, end }: Stretch,
  checkpoints: Checkpoints,
  offset: number,
): { first: number; after: number } {
  const index = checkpointBefore(checkpoints, offset);
  let to = checkpoints.decoded[index] ?? 0;
  let group = locateGroup(bytes, checkpoints.raw[index] ?? 0, end);
  while (to + group.size <= offset && group.after < end) {
    to += group.size;
    group = locateGroup(bytes, group.after, end);
  }
  return group;
}

/** `size` is 0 only where nothing decodable follows. */
function locateGroup(
  bytes: Uint8Array,
  start: number,
  end: number,
): { first: number; after: number; size: number } {
  let first = start;
  while (first < end && VALUES[bytes[first] as number] === OUTSIDE) first += 1;
  const after = readGroup(bytes, first, end);
  return { first, after, size: groupBytes };
}
