import { decodeBase64, locateBase64 } from "./base64.ts";
import { MAX_BODY_BYTES } from "./limits.ts";
import type { Part } from "./part.ts";
import { decodeQuotedPrintable, locateQuotedPrintable, type Stretch } from "./quoted-printable.ts";

export interface DecodedBody {
  /** Transfer-decoded; a view into the message where nothing had to be decoded. */
  readonly bytes: Uint8Array;
  /** More would have followed: the bound of decoded bytes was reached. */
  readonly wasCut: boolean;
  /** Damaged in its transfer encoding: what could be read was. */
  readonly isBroken: boolean;
  /**
   * The bytes of the message that decoded bytes `start` (inclusive) to `end` (exclusive) come
   * from. Quoted-printable: from the first byte of the one encoding to the last of the other,
   * soft breaks between included. Base64: widened to whole groups of four characters. Offsets
   * outside the body are moved to its edge; an empty range is empty where its start stands.
   */
  rawRange(start: number, end: number): { offset: number; length: number };
}

type Locate = (offset: number) => { first: number; after: number };

/** Decodes the body of a part that is no container. Linear; never throws. */
export function decodeBody(message: Uint8Array, part: Part): DecodedBody {
  const stretch: Stretch = { bytes: message, start: part.bodyStart, end: part.bodyEnd };
  if (part.encoding === "quoted-printable") {
    const { bytes, checkpoints, ...state } = decodeQuotedPrintable(stretch, MAX_BODY_BYTES);
    const locate: Locate = (offset) => locateQuotedPrintable(stretch, checkpoints, offset);
    return { bytes, ...state, rawRange: rawRangeBy(locate, stretch, bytes.length) };
  }
  if (part.encoding === "base64") {
    const { bytes, checkpoints, ...state } = decodeBase64(stretch, MAX_BODY_BYTES);
    const locate: Locate = (offset) => locateBase64(stretch, checkpoints, offset);
    return { bytes, ...state, rawRange: rawRangeBy(locate, stretch, bytes.length) };
  }
  const end = Math.min(stretch.end, stretch.start + MAX_BODY_BYTES);
  const bytes = message.subarray(stretch.start, end);
  const locate: Locate = (offset) => {
    const first = stretch.start + offset;
    return { first, after: first + 1 };
  };
  const rawRange = rawRangeBy(locate, stretch, bytes.length);
  return { bytes, wasCut: end < stretch.end, isBroken: false, rawRange };
}

function rawRangeBy(locate: Locate, stretch: Stretch, size: number): DecodedBody["rawRange"] {
  return (start, end) => {
    const from = Math.min(Math.max(start, 0), size);
    const to = Math.min(Math.max(end, from), size);
    if (from === size)
      return { offset: size === 0 ? stretch.start : locate(size - 1).after, length: 0 };
    const { first, after } = locate(from);
    if (to === from) return { offset: first, length: 0 };
    const last = to === from + 1 ? after : locate(to - 1).after;
    return { offset: first, length: last - first };
  };
}
