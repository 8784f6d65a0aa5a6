import { decodeBase64 } from "./base64.ts";
import { decodeText } from "./charset.ts";
import { concat } from "./concat.ts";
import { HEX_VALUES } from "./hex.ts";
import { MAX_CHARSET_NAME } from "./limits.ts";

interface EncodedWord {
  readonly charset: string;
  readonly bytes: Uint8Array;
  /** Index after `?=`. */
  readonly next: number;
}

/** `charset*language?encoding?`, after `=?` (RFC 2231 §5). */
const WORD_START = /([\w!#$%&'+^`{|}~.:-]+)(?:\*[\w-]*)?\?([bq])\?/iuy;

const encoder = new TextEncoder();

/**
 * Decodes the encoded words in a header value (RFC 2047). White space between two of them is
 * dropped; neighbours of one charset are decoded together, since generators split characters.
 * What is no encoded word stays as written. Linear; never throws.
 */
export function decodeEncodedWords(value: string): string {
  let text = "";
  let at = 0;
  let pending: { charset: string; pieces: Uint8Array[] } | null = null;
  const flush = (): void => {
    if (pending) text += decodeText(concat(pending.pieces), pending.charset).text;
    pending = null;
  };
  for (let start = value.indexOf("=?"); start !== -1;) {
    const word = readWord(value, start);
    if (!word) {
      start = value.indexOf("=?", start + 1);
      continue;
    }
    const between = value.slice(at, start);
    const isNeighbour = pending !== null && /^\s*$/u.test(between);
    if (!isNeighbour || pending?.charset !== word.charset) flush();
    if (!isNeighbour) text += between;
    pending ??= { charset: word.charset, pieces: [] };
    pending.pieces.push(word.bytes);
    at = word.next;
    start = value.indexOf("=?", at);
  }
  flush();
  return at === 0 ? value : text + value.slice(at);
}

function readWord(value: string, start: number): EncodedWord | null {
  WORD_START.lastIndex = 0;
  // A bounded slice keeps the search for a charset's end from running through the whole value.
  const match = WORD_START.exec(value.slice(start + 2, start + 2 + MAX_CHARSET_NAME));
  if (!match) return null;
  const [whole, charset = "", encoding = ""] = match;
  const textStart = start + 2 + whole.length;
  const end = value.indexOf("?", textStart);
  if (end === -1 || value[end + 1] !== "=") return null;
  const encoded = value.slice(textStart, end);
  const bytes = encoding.toLowerCase() === "b" ? decodeB(encoded) : decodeQ(encoded);
  return { charset: charset.toLowerCase(), bytes, next: end + 2 };
}

function decodeB(encoded: string): Uint8Array {
  const bytes = encoder.encode(encoded);
  return decodeBase64({ bytes, start: 0, end: bytes.length }, bytes.length).bytes;
}

/** Q differs from quoted-printable: `_` is a space, and there are no lines (RFC 2047 §4.2). */
function decodeQ(encoded: string): Uint8Array {
  const bytes = encoder.encode(encoded);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 1) {
    const octet = bytes[from] as number;
    const high = HEX_VALUES[bytes[from + 1] ?? 0] as number;
    const low = HEX_VALUES[bytes[from + 2] ?? 0] as number;
    const isEscape = octet === 0x3d && (high | low) >= 0;
    bytes[to] = isEscape ? (high << 4) | low : octet === 0x5f ? 0x20 : octet;
    if (isEscape) from += 2;
    to += 1;
  }
  return bytes.subarray(0, to);
}
