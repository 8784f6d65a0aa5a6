import { septetsOf } from "./alphabet.ts";
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
  const characters = Array.from(text.toWellFormed());
  const encoding = characters.every((each) => septetsOf(each)) ? "gsm-7" : "ucs-2";
  const sizes = characters.map((each) => unitsOf(each, encoding));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, each } = ROOM[encoding];
  if (all <= alone) return { encoding, segments: [{ text: characters.join(""), units: all }] };
  return { encoding, segments: filled(characters, sizes, each) };
}

function unitsOf(character: string, encoding: TextEncoding): number {
  return encoding === "gsm-7" ? (septetsOf(character)?.length ?? 0) : character.length;
}

function filled(
  characters: readonly string[],
  sizes: readonly number[],
  room: number,
): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let from = 0;
  let units = 0;
  for (const [index, size] of sizes.entries()) {
    if (units + size > room) {
      segments.push({ text: characters.slice(from, index).join(""), units });
      from = index;
      units = 0;
    }
    units += size;
  }
  return [...segments, { text: characters.slice(from).join(""), units }];
}
