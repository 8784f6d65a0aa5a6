import { MAX_VALUE_LENGTH } from "../limits.ts";
import { hashOfLength } from "./hashes.ts";

/** One way to read a value; `null` when it cannot be read so. */
export interface Decoding {
  readonly name: "percent" | "base64" | "base32" | "hex" | "rot13" | "json-escape";
  readonly text: string;
}

const BASE64_VALUES = new Int8Array(256).fill(-1);
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
ALPHABET.split("").forEach((char, value) => {
  BASE64_VALUES[char.charCodeAt(0)] = value;
});
BASE64_VALUES["-".charCodeAt(0)] = 62;
BASE64_VALUES["_".charCodeAt(0)] = 63;

/** Filled and read within one call; values are bounded by `MAX_VALUE_LENGTH`. */
const SCRATCH = new Uint8Array(MAX_VALUE_LENGTH);

/** The value as bytes, which are read in half the time of characters cut out of a long text. */
const WRITTEN = new Uint8Array(MAX_VALUE_LENGTH);
const ENCODER = new TextEncoder();

/** What decoded bytes look like, before they are made a string. */
interface DecodedBytes {
  readonly length: number;
  readonly isReadable: boolean;
  readonly hasAtSign: boolean;
}

/** Base64 or base64url, whose bytes say something, say nothing but hold an `@`, or say nothing. */
export type Base64Look = "speaks" | "holds-at-sign" | "silent" | "not-base64";

/** Looks whether a text is base64 of something readable, of an address or of a hash's length. */
export function lookAtBase64(text: string): Base64Look {
  const decoded = decodeToScratch(text);
  if (decoded === null) return "not-base64";
  if (!speaks(decoded)) return "silent";
  return decoded.isReadable || isHashLong(decoded.length) ? "speaks" : "holds-at-sign";
}

function speaks({ length, isReadable, hasAtSign }: DecodedBytes): boolean {
  return isReadable || hasAtSign || isHashLong(length);
}

/** As many bytes as MD5 or one of the SHA family has. */
export function isHashLong(length: number): boolean {
  return hashOfLength(length * 2) !== null;
}

/**
 * Bytes behind a base64 or base64url text, one character per byte; `null` when it is neither, or
 * when they are neither readable nor could hold an address or a hash. Padding is overlooked, as
 * senders leave it out.
 */
export function decodeBase64(text: string): string | null {
  const decoded = decodeToScratch(text);
  if (decoded === null || !speaks(decoded)) return null;
  return Reflect.apply(String.fromCharCode, null, SCRATCH.subarray(0, decoded.length));
}

/** One character left over decodes to nothing: it belongs to what follows, and is left out. */
function decodeToScratch(text: string): DecodedBytes | null {
  const end = Math.min(endOfBase64(text), SCRATCH.length);
  if (end < 6) return null;
  let held = 0;
  let bits = 0;
  let length = 0;
  let readable = 0;
  let hasAtSign = false;
  ENCODER.encodeInto(text, WRITTEN);
  for (let i = 0; i < end; i++) {
    const value = BASE64_VALUES[WRITTEN[i] as number] as number;
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    SCRATCH[length++] = byte;
    readable += READABLE[byte] ?? 0;
    if (byte === AT_SIGN) hasAtSign = true;
  }
  return { length, isReadable: readable >= length * READABLE_SHARE, hasAtSign };
}

const AT_SIGN = 0x40;

/** Text has stray bytes at its ends when it is cut out of something longer. */
const READABLE_SHARE = 0.85;

/** 1 for bytes that people and programs write. */
const READABLE = new Uint8Array(256).fill(1, 0x20, 0x7f);
READABLE[0x09] = 1;
READABLE[0x0a] = 1;
READABLE[0x0d] = 1;

/** Before the ends that pad base64 in URLs: `=`, and `~` as one platform writes it. */
function endOfBase64(text: string): number {
  let end = text.length;
  while (end > 0 && "=~.".includes(text.charAt(end - 1))) end--;
  return end;
}

const HEX_BYTES = /^(?:[0-9a-f]{2}){6,}$/i;

/** Bytes behind an even run of hex digits, one character per byte. */
export function decodeHex(text: string): string | null {
  if (!HEX_BYTES.test(text)) return null;
  let out = "";
  for (let i = 0; i < text.length; i += 2) {
    out += String.fromCharCode(Number.parseInt(text.slice(i, i + 2), 16));
  }
  return out;
}

/** Small or capital letters throughout, as RFC 4648 §6 has them; the shortest address has ten. */
const BASE32 = /^(?:[A-Z2-7]{10,}|[a-z2-7]{10,})=*$/;

/** Bytes behind base32, one character a byte; `null` unless they are readable. */
export function decodeBase32(text: string): string | null {
  if (text.length > MAX_VALUE_LENGTH || !BASE32.test(text)) return null;
  let held = 0;
  let bits = 0;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === EQUALS) break;
    held = ((held << 5) | (code < 0x41 ? code - 0x18 : (code & 0x1f) - 1)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    out += String.fromCharCode((held >> bits) & 0xff);
  }
  return isReadable(out) ? out : null;
}

const EQUALS = 0x3d;

/** `\u0040` → `@`, as JSON writes what programs are careful with; `null` when nothing was. */
export function decodeJsonEscapes(text: string): string | null {
  if (!text.includes("\\u00")) return null;
  return text.replace(/\\u00([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** `%40` → `@`, as bytes; `null` when nothing was encoded. Broken escapes stay as they are. */
export function decodePercent(text: string): string | null {
  if (!text.includes("%")) return null;
  const out = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return out === text ? null : out;
}

/** Letters moved by thirteen; its own inverse. */
export function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (char) => {
    const base = char <= "Z" ? 65 : 97;
    return String.fromCharCode(((char.charCodeAt(0) - base + 13) % 26) + base);
  });
}

/** Whether most of it is what people and programs write; random bytes are not. */
export function isReadable(text: string): boolean {
  let readable = 0;
  for (let i = 0; i < text.length; i++) readable += READABLE[text.charCodeAt(i)] ?? 0;
  return readable >= text.length * READABLE_SHARE;
}

/** Bytes as lower-case hex. */
export function bytesToHex(bytes: string): string {
  let hex = "";
  for (let i = 0; i < bytes.length; i++) hex += bytes.charCodeAt(i).toString(16).padStart(2, "0");
  return hex;
}

/** Base64 of a text as UTF-8, padded, as a program makes it before it hashes. */
export function encodeBase64(text: string): string {
  const bytes = ENCODER.encode(text);
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (let i = 0; i < 4; i++) {
      out += at + i <= bytes.length ? ALPHABET.charAt((bits >> (18 - 6 * i)) & 63) : "=";
    }
  }
  return out;
}
