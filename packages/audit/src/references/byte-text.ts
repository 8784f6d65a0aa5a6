import { decodeText, isAsciiCompatible } from "../mime/charset.ts";
import type { Span } from "./sighting.ts";

/** A decoded body read as text in which every character stands for one byte. */
export interface ByteText {
  readonly text: string;
  readonly isKnownCharset: boolean;
  /** The span as people read it, in the part's charset. */
  decode(start: number, end: number): string;
  /** The same span in the body as it was decoded from its transfer encoding. */
  toSource(span: Span): Span;
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

const ONE_BYTE = new TextDecoder("windows-1252");

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
  const text = ONE_BYTE.decode(bytes);
  return {
    text,
    isKnownCharset: decodeText(bytes.subarray(0, 0), charset).known,
    decode: (start, end) => {
      const piece = text.slice(start, end);
      return BEYOND_ASCII.test(piece)
        ? decodeText(bytes.subarray(start, end), charset).text
        : piece;
    },
    toSource: (span) => span,
  };
}

/** Two bytes a UTF-16 code unit, behind a byte order mark where there is one. */
function utf16Span(text: ByteText, bytes: Uint8Array, span: Span): Span {
  const mark =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0;
  const start = mark + text.decode(0, span.start).length * 2;
  return { start, end: start + text.decode(span.start, span.end).length * 2 };
}
