import { septetsOf } from "./alphabet.ts";

/** A text with fewer characters that are foreign to the default alphabet, and what was changed. */
export interface PlainerText {
  readonly text: string;
  /** Each change once, in the order in which it first occurs. `to` may be empty. */
  readonly replaced: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Replaces what looks alike and means the same: typographic quotes, dashes, spaces, dots, ligatures.
 * Letters with accents stay, since without them a word may be another. It is to be offered, with
 * what it saves, and never to be done unasked.
 */
export function plainer(text: string): PlainerText {
  const replaced = new Map<string, string>();
  const plain = text
    .normalize("NFC")
    // A French quotation mark takes the space beside it along.
    .replaceAll(/«[\u00a0\u202f\u2009]?|[\u00a0\u202f\u2009]?»/g, noted('"'))
    .replaceAll(/[^\n -~]/gu, (from) => {
      const to = septetsOf(from) === undefined ? ALIKE.get(from) : undefined;
      return to === undefined ? from : noted(to)(from);
    });
  return { text: plain, replaced: [...replaced].map(([from, to]) => ({ from, to })) };

  function noted(to: string): (from: string) => string {
    return (from) => {
      replaced.set(from, to);
      return to;
    };
  }
}

const ALIKE: ReadonlyMap<string, string> = new Map(
  (
    [
      ["'", "‘’‚‛′´ʼ‹›"],
      ['"', "“”„‟″"],
      ["-", "‐‑‒–—―−•"],
      ["...", "…"],
      [" ", "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"],
      ["\n", "\u2028\u2029\u0085"],
      // Seen by nobody. The joiner of emoji is not among them: without it they fall apart.
      ["", "\u00ad\u200b\u2060\ufeff"],
      ["oe", "œ"],
      ["OE", "Œ"],
      ["fi", "ﬁ"],
      ["fl", "ﬂ"],
      ["x", "×"],
    ] as const
  ).flatMap(([to, all]) => Array.from(all).map((from) => [from, to] as const)),
);
