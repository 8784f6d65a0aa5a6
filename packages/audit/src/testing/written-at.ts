import type { Place } from "../document.ts";
import type { ParsedMessage } from "../mime/message.ts";

/**
 * What stands at a place of a raw message, its transfer encoding undone: read afresh, with nothing
 * of the auditor's own decoders. In base64 whole groups are decoded, so there may be more around.
 */
export function writtenAt(bytes: Uint8Array, parsed: ParsedMessage, place: Place): string {
  const raw = Buffer.from(bytes.subarray(place.offset, place.offset + place.length)).toString(
    "latin1",
  );
  const part = parsed.parts.find(({ path }) => path === place.part);
  if (place.part === "header" || !part) return raw;
  const isInHeader = place.offset < part.bodyStart;
  const octets = isInHeader ? raw : withoutTransferEncoding(raw, part.encoding);
  if (part.charset !== "utf-16le") return octets;
  // A group of base64 may begin in the middle of a character.
  return [octets, octets.slice(1)]
    .map((half) => Buffer.from(half, "latin1").toString("utf16le"))
    .join("\n");
}

function withoutTransferEncoding(raw: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(raw, "base64").toString("latin1");
  if (encoding !== "quoted-printable") return raw;
  return raw
    .replaceAll(/=[ \t]*\r?\n/gu, "")
    .replaceAll(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

/** The line of an offset, counted the slow way. */
export function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line++;
  return line;
}
