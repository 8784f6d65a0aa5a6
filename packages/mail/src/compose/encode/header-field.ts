import type { Field } from "../../sign/signature-field.ts";

/** RFC 5322 §2.1.1, without CRLF. */
const LINE_WIDTH = 78;

/** RFC 2047 §2: of a line that holds an encoded word. */
const ENCODED_LINE_WIDTH = 76;

/** RFC 2047 §2 allows a word 75, `=?UTF-8?B?` and `?=` among them; this is what is left. */
const MOST_BASE64 = 63;
const WORD_WRAPPING = 12;

/** A word that fills most of a line cannot be folded well; encoded it can be cut anywhere. */
const LONGEST_PLAIN_WORD = 60;

/** A field whose value is made by us and has nothing to escape or fold. */
export function plainField(name: string, value: string): Field {
  return { name, line: `${name}: ${value}\r\n` };
}

/** Free text of one line, such as a subject: folded, and encoded where ASCII cannot say it. */
export function textField(name: string, text: string): Field {
  const words = text.split(" ");
  const isPlain = isAscii(text) && words.every((word) => word.length <= LONGEST_PLAIN_WORD);
  const column = name.length + 2;
  return plainField(name, isPlain ? folded(words, column) : encodedWords(text, column));
}

/** An address with the name of who has it, or alone where the name is empty. */
export function mailboxField(name: string, who: string, address: string): Field {
  if (who === "") return plainField(name, address);
  const column = name.length + 2;
  const phrase =
    isAscii(who) && who.length <= LONGEST_PLAIN_WORD
      ? `"${who.replaceAll(/["\\]/g, String.raw`\$&`)}"`
      : encodedWords(who, column);
  const used = column + phrase.length + address.length + 3;
  const gap = used > LINE_WIDTH ? "\r\n " : " ";
  return plainField(name, `${phrase}${gap}<${address}>`);
}

/** What looks like an encoded word would be decoded: it is no plain text. */
function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text) && !text.includes("=?");
}

function folded([first = "", ...words]: readonly string[], column: number): string {
  let text = first;
  let used = column + first.length;
  for (const word of words) {
    const isFolded = used + 1 + word.length > LINE_WIDTH;
    text += `${isFolded ? "\r\n " : " "}${word}`;
    used = (isFolded ? 0 : used) + 1 + word.length;
  }
  return text;
}

/** RFC 2047 §5: UTF-8 in words of base64, no letter cut in two. */
function encodedWords(text: string, column: number): string {
  const words: string[] = [];
  let letters = "";
  let octets = 0;
  let room = roomFor(column);
  const close = (): void => {
    words.push(`=?UTF-8?B?${Buffer.from(letters).toString("base64")}?=`);
    [letters, octets, room] = ["", 0, roomFor(1)];
  };
  for (const letter of text) {
    const size = Buffer.byteLength(letter);
    if (octets + size > room) close();
    letters += letter;
    octets += size;
  }
  if (letters !== "") close();
  return words.join("\r\n ");
}

/** Octets that one encoded word can hold which begins at this column. */
function roomFor(column: number): number {
  const base64 = Math.min(ENCODED_LINE_WIDTH - column - WORD_WRAPPING, MOST_BASE64);
  return Math.floor(base64 / 4) * 3;
}
