import { DEFAULT_ALPHABET, ESCAPE, EXTENSION_TABLE, septetsOf } from "./alphabet.ts";
import type { TextEncoding } from "./counted-text.ts";

/** What stands for a character that cannot be read. */
const UNREADABLE = "\ufffd";

/**
 * The octets of a text as a protocol carries them: a septet an octet, unpacked, or UTF-16 with the
 * larger octet first. What the alphabet lacks becomes `?`; `cutText` names the encoding that loses
 * nothing.
 */
export function octetsOf(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === "gsm-7") {
    return Uint8Array.from(Array.from(text).flatMap((each) => septetsOf(each) ?? QUESTION_MARK));
  }
  const octets = new Uint8Array(text.length * 2);
  const view = new DataView(octets.buffer);
  for (let unit = 0; unit < text.length; unit++) view.setUint16(unit * 2, text.charCodeAt(unit));
  return octets;
}

const QUESTION_MARK: readonly number[] = [0x3f];

/**
 * Reads unpacked septets. A position of the extension table that is empty shows what the default
 * alphabet has there, as §6.2.1.1 asks of a receiver.
 */
export function readSeptets(octets: Uint8Array): string {
  let text = "";
  let isEscaped = false;
  for (const octet of octets) {
    if (octet === ESCAPE) {
      isEscaped = true;
      continue;
    }
    const plain = DEFAULT_ALPHABET[octet] ?? UNREADABLE;
    text += isEscaped ? (EXTENSION_TABLE[octet] ?? plain) : plain;
    isEscaped = false;
  }
  return text;
}

/** Reads UTF-16 with the larger octet first; an octet too many is left out. */
export function readUcs2(octets: Uint8Array): string {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const units = Array.from({ length: Math.floor(octets.length / 2) }, (_, unit) =>
    String.fromCharCode(view.getUint16(unit * 2)),
  );
  return units.join("");
}
