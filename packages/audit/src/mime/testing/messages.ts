import { decodeBody } from "../body.ts";
import { decodeText } from "../charset.ts";
import { readMessage, type ParsedMessage, type Part } from "../message.ts";

const encoder = new TextEncoder();

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Lines joined by CRLF, as bytes. */
export function message(...lines: readonly string[]): Uint8Array {
  return bytesOf(lines.join("\r\n"));
}

/** Text whose characters are the bytes. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

export function mustRead(bytes: Uint8Array): ParsedMessage {
  const read = readMessage(bytes);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

export function textOf(bytes: Uint8Array, part: Part): string {
  return decodeText(decodeBody(bytes, part).bytes, part.charset).text;
}

/** `path type` of every part, in order. */
export function outline(bytes: Uint8Array): string[] {
  return mustRead(bytes).parts.map(({ path, type }) => `${path} ${type}`.trim());
}

/** Quoted-printable with soft breaks at 76 columns; line feeds become line ends. */
export function encodeQuotedPrintable(bytes: Uint8Array): string {
  let text = "";
  let column = 0;
  for (const octet of bytes) {
    const isPlain = octet > 31 && octet < 127 && octet !== 61;
    const char = isPlain
      ? String.fromCharCode(octet)
      : `=${octet.toString(16).toUpperCase().padStart(2, "0")}`;
    if (octet === 10) {
      text += "\r\n";
      column = 0;
      continue;
    }
    if (column + char.length > 75) {
      text += "=\r\n";
      column = 0;
    }
    text += char;
    column += char.length;
  }
  return text;
}

export function encodeBase64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,76}/gu) ?? []
  ).join("\r\n");
}

/** A message within a message, `depth` times. */
export function nestedMessages(depth: number): Uint8Array {
  const shells = Array.from({ length: depth }, () => "Content-Type: message/rfc822\r\n\r\n");
  return bytesOf(`${shells.join("")}Subject: core\r\n\r\nthe core`);
}
