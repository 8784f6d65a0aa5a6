import { MAX_CHARSET_NAME } from "./limits.ts";
import { isAscii } from "./octets.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

/** Names that mail uses and the Encoding Standard does not list. */
const ALIASES: Readonly<Record<string, string>> = {
  "utf-8-sig": "utf-8",
  utf_8: "utf-8",
  "cp-1252": "windows-1252",
  "win-1252": "windows-1252",
  "windows-latin-1": "windows-1252",
  "latin-1": "windows-1252",
  iso8859_1: "windows-1252",
  "iso-8859-15-windows-latin-9": "iso-8859-15",
  "latin-9": "iso-8859-15",
  cp874: "windows-874",
  cp932: "shift_jis",
  ms932: "shift_jis",
  "x-ms-cp932": "shift_jis",
  cp936: "gbk",
  ms936: "gbk",
  cp949: "euc-kr",
  ks_c_5601: "euc-kr",
  cp950: "big5",
  "x-big5": "big5",
  "utf-16-le": "utf-16le",
  "utf-16-be": "utf-16be",
};

/** ASCII by name, yet bytes above 127 occur: read as if nothing had been said. */
const UNSAID = new Set(["us-ascii", "ascii", "ansi_x3.4-1968", "iso-ir-6", "us"]);

const decoders = new Map<string, TextDecoder>();
const utf8 = new TextDecoder("utf-8");
const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Decodes text in the charset that a part names (RFC 2046 §4.1.2), with the labels of the
 * Encoding Standard and some aliases. No name, or US-ASCII, means UTF-8 where valid, else
 * windows-1252. A byte order mark is dropped. Never throws: bytes without meaning become U+FFFD.
 *
 * UTF-7, UTF-32 and other names outside the standard are not decoded: `known` is false, and the
 * text is what the same guess yields.
 */
export function decodeText(
  bytes: Uint8Array,
  charset: string | null,
): { text: string; known: boolean } {
  const reader = charsetReader(charset);
  return { text: reader.decode(bytes), known: reader.known };
}

/** How text in one charset is read, for many pieces of it. */
export interface CharsetReader {
  readonly known: boolean;
  readonly decode: (bytes: Uint8Array) => string;
}

/** Looks a charset up once; decodes as `decodeText` does. */
export function charsetReader(charset: string | null): CharsetReader {
  const label = normaliseCharset(charset);
  if (label === null || UNSAID.has(label)) return GUESSED;
  if (label === "utf-8" || label === "utf8") return UTF_8;
  if (label === "utf-16") return { known: true, decode: decodeUtf16 };
  const decoder = findDecoder(label);
  if (!decoder) return UNKNOWN;
  // Runtimes have disagreed on 0x80–0x9F here, so the most common legacy charset is our own.
  if (decoder.encoding === "windows-1252") return WINDOWS_1252;
  return { known: true, decode: (bytes) => decoder.decode(bytes) };
}

/**
 * Whether every octet below 128 that means something to HTML stands for itself in this charset,
 * so that mark-up can be found in the bytes. False for UTF-16, UTF-32, ISO-2022-* and HZ.
 */
export function isAsciiCompatible(charset: string | null): boolean {
  const label = normaliseCharset(charset);
  if (label === null) return true;
  if (/^(?:utf-?(?:16|32)|ucs-?[24]|iso-?2022|hz|csiso2022|iso-10646-ucs)/u.test(label))
    return false;
  return !(findDecoder(label)?.encoding.startsWith("utf-16") ?? false);
}

function normaliseCharset(charset: string | null): string | null {
  // A name this long is none, and would cost time in every step that follows.
  const label = (charset ?? "").slice(0, MAX_CHARSET_NAME).replaceAll(/["']/gu, "").trim();
  return label === "" ? null : label.toLowerCase();
}

function findDecoder(label: string): TextDecoder | null {
  const name = Object.hasOwn(ALIASES, label) ? (ALIASES[label] as string) : label;
  const known = decoders.get(name);
  if (known) return known;
  // The labels that the Encoding Standard accepts are few, so the cache is bounded by them.
  try {
    const decoder = new TextDecoder(name);
    decoders.set(name, decoder);
    return decoder;
  } catch {
    return null;
  }
}

function guessText(bytes: Uint8Array): string {
  if (isAscii(bytes, 0, bytes.length)) return utf8.decode(bytes);
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function decodeUtf16(bytes: Uint8Array): string {
  return findDecoder(isBigEndian(bytes) ? "utf-16be" : "utf-16")?.decode(bytes) ?? "";
}

function isBigEndian(bytes: Uint8Array): boolean {
  return bytes[0] === 0xfe && bytes[1] === 0xff;
}

const GUESSED: CharsetReader = { known: true, decode: guessText };
const UNKNOWN: CharsetReader = { known: false, decode: guessText };
const UTF_8: CharsetReader = { known: true, decode: (bytes) => utf8.decode(bytes) };
const WINDOWS_1252: CharsetReader = { known: true, decode: decodeWindows1252 };
