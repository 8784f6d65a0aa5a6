import * as fc from "fast-check";

const HARD = [
  "\r\n",
  "\n",
  "\r",
  " ",
  "  ",
  "\t",
  ".",
  "=",
  "From ",
  "--=_alternative",
  "\0",
  "\u2028",
];
const LETTERS = [
  "a",
  "é",
  "’",
  "\u00a0",
  "😀",
  "\ud800",
  "<",
  "&",
  '"',
  "=?UTF-8?B?",
  "x".repeat(80),
];

/** Text of the kinds that encodings get wrong, and any other. */
export const hardText = fc.oneof(
  fc.array(fc.constantFrom(...HARD, ...LETTERS), { maxLength: 40 }).map((some) => some.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

/** As text is in mail: well-formed, its lines ended by CRLF. */
export function inMail(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n|\r|\n/g, "\r\n");
}
