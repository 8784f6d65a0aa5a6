import { septetsOf } from "./alphabet.ts";
import type { CountedText } from "./counted-text.ts";
import { cutText, ROOM } from "./cut-text.ts";

/**
 * Counts a text as it will be cut, sent and paid for. What a splitter leaves empty at the end of a
 * message, since a character did not fit, is paid for and counted into no units.
 */
export function countText(text: string): CountedText {
  const { encoding, segments } = cutText(text);
  const { alone, each } = ROOM[encoding];
  const last = segments.at(-1)?.units ?? 0;
  return {
    encoding,
    units: segments.reduce((sum, { units }) => sum + units, 0),
    segments: segments.length,
    unitsLeft: (segments.length === 1 ? alone : each) - last,
    foreign: encoding === "gsm-7" ? [] : foreignTo(text),
  };
}

function foreignTo(text: string): readonly string[] {
  return [...new Set(text.toWellFormed())].filter((each) => septetsOf(each) === undefined);
}
