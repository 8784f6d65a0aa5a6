/** A file that goes with a mail. */
export interface Attachment {
  readonly name: string;
  /** `application/pdf`, without parameters. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What cannot stand in base64, nor in quoted-printable. */
export const MIXED_BOUNDARY = "=_mixed";

/** RFC 2045 §6.8. */
const LINES = /.{1,76}/g;

/** RFC 2231 §4.1 with RFC 5987's letters: what needs no encoding in a parameter's value. */
const PLAIN_LETTER = /[\w.-]/;

/** No two spaces side by side: signatures relax a run of them to one. */
const PLAIN_NAME = /^[\w.-]+(?: [\w.-]+)*$/;

/** Of an encoded name that stand in one line, well below what RFC 5322 §2.1.1 lets a line have. */
const MOST_IN_A_LINE = 60;

/** RFC 2045 §5.1; anything else would need quoting, and is nobody's type. */
const MEDIA_TYPE = /^[a-z\d][a-z\d.+-]*\/[a-z\d][a-z\d.+-]*$/;

/** Whether it can stand in a header as it is. */
export function isMediaType(text: string): boolean {
  return text.length <= 127 && MEDIA_TYPE.test(text);
}

/** Writes a file as a part of a mail, with the end of the part before it. */
export function attachmentPart({ name, mediaType, bytes }: Attachment): Buffer {
  const encoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");
  const head = [
    "",
    `--${MIXED_BOUNDARY}`,
    `Content-Type: ${mediaType}`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment;${fileName(name)}`,
    "",
    "",
  ].join("\r\n");
  return Buffer.from(head + (encoded.match(LINES) ?? []).join("\r\n"), "latin1");
}

/** RFC 2231 §3 and §4: any name, in pieces of ASCII, none of which can end the header. */
function fileName(name: string): string {
  if (name.length <= MOST_IN_A_LINE && PLAIN_NAME.test(name)) return ` filename="${name}"`;
  const pieces = [""];
  for (const letter of name.toWellFormed()) {
    const encoded = PLAIN_LETTER.test(letter) ? letter : percents(letter);
    const last = pieces.at(-1) ?? "";
    if (last.length + encoded.length > MOST_IN_A_LINE) pieces.push(encoded);
    else pieces[pieces.length - 1] = last + encoded;
  }
  return pieces
    .map((piece, at) => `\r\n filename*${at}*=${at === 0 ? "UTF-8''" : ""}${piece}`)
    .join(";");
}

function percents(letter: string): string {
  return [...Buffer.from(letter)]
    .map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}
