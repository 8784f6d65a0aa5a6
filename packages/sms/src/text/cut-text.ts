import { widthOf } from "./alphabet.ts";
import type { TextEncoding } from "./counted-text.ts";

/** One message of those a text is cut into. */
export interface TextSegment {
  readonly text: string;
  /** Septets or 16-bit units that the text takes, without the header that joins it to the others. */
  readonly units: number;
}

export interface CutText {
  readonly encoding: TextEncoding;
  /** In order; joined they are the text. One, empty, for an empty text. */
  readonly segments: readonly TextSegment[];
}

/**
 * Units that fit: into a text that is one message, and into each of several. 140 octets are 160
 * septets or 70 units; the header that joins messages takes six octets, which leave 153 or 67.
 *
 * @source 3GPP TS 23.040 §9.2.3.16, §9.2.3.24.1
 */
export const ROOM: Readonly<
  Record<TextEncoding, { readonly alone: number; readonly each: number }>
> = {
  "gsm-7": { alone: 160, each: 153 },
  "ucs-2": { alone: 70, each: 67 },
};

/** The header counts messages in one octet: no text of more can be sent, whatever it costs. */
export const MOST_SEGMENTS = 255;

/**
 * Cuts a text as it is sent: in the default alphabet if it has every character, in UCS-2 otherwise.
 * No character is cut in two, neither one of the extension table nor a surrogate pair: a message it
 * does not fit into ends before it. Half a surrogate pair is written as U+FFFD, as it would arrive.
 *
 * It does not look whether a text is too long: see `MOST_SEGMENTS`.
 */
export function cutText(text: string): CutText {
  const whole = text.toWellFormed();
  const septets = septetsIn(whole);
  return septets === null ? cut(whole, "ucs-2", whole.length) : cut(whole, "gsm-7", septets);
}

/** `null` where the default alphabet lacks a character. */
function septetsIn(text: string): number | null {
  let septets = 0;
  for (let at = 0; at < text.length; at++) {
    const width = widthOf(text.charCodeAt(at));
    if (width === 0) return null;
    septets += width;
  }
  return septets;
}

// Every text of a campaign is counted: by its code units, and without a list of its characters.
function cut(text: string, encoding: TextEncoding, all: number): CutText {
  const { alone, each } = ROOM[encoding];
  if (all <= alone) return { encoding, segments: [{ text, units: all }] };
  const segments: TextSegment[] = [];
  let from = 0;
  let units = 0;
  for (let at = 0; at < text.length;) {
    const length = isHighSurrogate(text.charCodeAt(at)) ? 2 : 1;
    const size = encoding === "gsm-7" ? widthOf(text.charCodeAt(at)) : length;
    if (units + size > each) {
      segments.push({ text: text.slice(from, at), units });
      from = at;
      units = 0;
    }
    units += size;
    at += length;
  }
  return { encoding, segments: [...segments, { text: text.slice(from), units }] };
}

function isHighSurrogate(codeUnit: number): boolean {
  return (codeUnit & 0xfc00) === 0xd800;
}
