import { charsetReader, decodeText, isAsciiCompatible } from "../mime/charset.ts";
import { decodeWindows1252 } from "../mime/windows-1252.ts";
import type { Span } from "./sighting.ts";

/** A decoded body read as text in which every character stands for one byte. */
export interface ByteText {
  /** ASCII as it stands; a stand-in, which means nothing to any mark-up, for each byte beyond. */
  readonly text: string;
  readonly isKnownCharset: boolean;
  /** The span as people read it, in the part's charset. */
  decode(start: number, end: number): string;
  /** The span byte by byte, those beyond ASCII as windows-1252 has them. */
  raw(start: number, end: number): string;
  /** The same span in the body as it was decoded from its transfer encoding. */
  toSource(span: Span): Span;
}

/** No mark-up and no white space. Where it stands, the bytes are asked. */
const DEL = 0x7f;
const STAND_IN = String.fromCharCode(DEL);

const UTF_8 = new TextDecoder();

/**
 * Markup is ASCII in almost every charset, so it is read byte by byte and only quoted pieces are
 * decoded: positions stay exact. UTF-16 and the ISO-2022 family are turned into UTF-8 first; there
 * a place is exact for UTF-16 and the whole body for the others.
 */
export function byteText(bytes: Uint8Array, charset: string | null): ByteText {
  if (isAsciiCompatible(charset)) return asciiCompatible(bytes, charset);
  const { text, known } = decodeText(bytes, charset);
  const utf8 = new TextEncoder().encode(text);
  const inner = asciiCompatible(utf8, "utf-8");
  const isUtf16 = charset !== null && charset.startsWith("utf-16");
  return {
    ...inner,
    isKnownCharset: known,
    toSource: (span) => (isUtf16 ? utf16Span(inner, bytes, span) : { start: 0, end: bytes.length }),
  };
}

function asciiCompatible(bytes: Uint8Array, charset: string | null): ByteText {
  const text = UTF_8.decode(withStandIns(bytes));
  const reader = charsetReader(charset);
  const readBy =
    (read: (bytes: Uint8Array) => string) =>
    (start: number, end: number): string => {
      const piece = text.slice(start, end);
      return piece.includes(STAND_IN) ? read(bytes.subarray(start, end)) : piece;
    };
  return {
    text,
    isKnownCharset: reader.known,
    decode: readBy(reader.decode),
    raw: readBy(decodeWindows1252),
    toSource: (span) => span,
  };
}

/** Written and read within one call: most bodies fit, and need no memory of their own. */
const SCRATCH = new Uint8Array(1 << 17);
const SCRATCH_WORDS = new Int32Array(SCRATCH.buffer);

/** A copy in pure ASCII, which becomes a string in a tenth of the time, and one of half the size. */
function withStandIns(bytes: Uint8Array): Uint8Array {
  const fits = bytes.length <= SCRATCH.length;
  const ascii = fits ? SCRATCH.subarray(0, bytes.length) : new Uint8Array(bytes);
  const words = fits ? SCRATCH_WORDS : new Int32Array(ascii.buffer, 0, ascii.length >> 2);
  if (fits) ascii.set(bytes);
  const wholeWords = ascii.length >> 2;
  for (let i = 0; i < wholeWords; i++) {
    const word = words[i] as number;
    const beyond = word & 0x80808080;
    // In each octet that is beyond: all bits but the first.
    if (beyond !== 0) words[i] = (word | ((beyond >>> 7) * DEL)) & 0x7f7f7f7f;
  }
  for (let at = wholeWords * 4; at < ascii.length; at++) {
    if ((ascii[at] as number) > DEL) ascii[at] = DEL;
  }
  return ascii;
}

/** Two bytes a UTF-16 code unit, behind a byte order mark where there is one. */
function utf16Span(text: ByteText, bytes: Uint8Array, span: Span): Span {
  const mark =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
  const start = mark + text.decode(0, span.start).length * 2;
  return { start, end: start + text.decode(span.start, span.end).length * 2 };
}
