import type { DecodedBody } from "../mime/body.ts";
import { decodeText, isAsciiCompatible } from "../mime/charset.ts";
import type { Part } from "../mime/message.ts";
import { CR, LF } from "../mime/octets.ts";
import type { ByteText } from "../references/byte-text.ts";
import { splice, type RawEdit, type TextEdit } from "./edits.ts";

/** A part that is read as text, and how its text lies in the message. */
export interface EditablePart {
  readonly message: Uint8Array;
  readonly part: Part;
  readonly body: DecodedBody;
  readonly source: ByteText;
}

/** Whether pieces of its text can be replaced without touching the rest. */
export function isEditable({ part, body }: Pick<EditablePart, "part" | "body">): boolean {
  return !body.wasCut && (isAsciiCompatible(part.charset) || isUtf16(part));
}

function isUtf16({ charset }: Part): boolean {
  return charset?.startsWith("utf-16") === true;
}

/** Whether an edit of UTF-16 stands where it seems to: damage can shift what follows it. */
function isInPlace(edit: TextEdit, { part, body, source }: EditablePart): boolean {
  const { start, end } = source.toSource(edit);
  if (start > end || end > body.bytes.length) return false;
  return (
    decodeText(body.bytes.subarray(start, end), part.charset).text ===
    source.decode(edit.start, edit.end)
  );
}

/**
 * Carries edits of the text over to the bytes of the message, in the part's own encoding and
 * charset. Quoted-printable is written anew only where it is edited, with lines of at most 76
 * characters (RFC 2045 §6.7); a base64 body as a whole, with lines as long as they were.
 *
 * @returns `null` where the places of a damaged text cannot be relied on
 */
export function rewritePart(editable: EditablePart, edits: readonly TextEdit[]): RawEdit[] | null {
  const { part, body, source } = editable;
  if (isUtf16(part) && !edits.every((edit) => isInPlace(edit, editable))) return null;
  const decoded = edits.map(({ start, end, text }) => {
    const span = source.toSource({ start, end });
    return { offset: span.start, length: span.end - span.start, bytes: encoded(text, part, body) };
  });
  if (part.encoding === "base64") return [base64Body(editable, splice(body.bytes, decoded))];
  const raw = decoded.map((edit) => {
    const { offset, length } = body.rawRange(edit.offset, edit.offset + edit.length);
    return { offset, length, bytes: edit.bytes };
  });
  return part.encoding === "quoted-printable" ? quotedPrintable(editable, raw) : raw;
}

/** ASCII in the part's charset. */
function encoded(text: string, part: Part, { bytes }: DecodedBody): Uint8Array {
  if (!isUtf16(part)) return Uint8Array.from(text, (char) => char.charCodeAt(0));
  const isBig = part.charset === "utf-16be" || part.charset === "utf-16-be";
  const high = isBig || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 0 : 1;
  const units = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) units[i * 2 + 1 - high] = text.charCodeAt(i);
  return units;
}

// --- base64 ------------------------------------------------------------------------------------

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** As most programs write it. */
const USUAL_LINE = 76;

function base64Body({ message, part }: EditablePart, bytes: Uint8Array): RawEdit {
  const { bodyStart, bodyEnd } = part;
  let end = bodyEnd;
  while (end > bodyStart && isWhiteSpace(message[end - 1])) end--;
  let start = bodyStart;
  while (start < end && isWhiteSpace(message[start])) start++;
  let line = start;
  while (line < end && !isWhiteSpace(message[line])) line++;
  const isOneLine = line === end;
  const width =
    isOneLine && line - start > USUAL_LINE ? Infinity : isOneLine ? USUAL_LINE : line - start;
  const text = base64(bytes, Math.max(4, width), lineEndOf(message, part));
  return { offset: start, length: end - start, bytes: text };
}

function base64(bytes: Uint8Array, width: number, lineEnd: readonly number[]): Uint8Array {
  const size = Math.ceil(bytes.length / 3) * 4;
  const breaks = width === Infinity ? 0 : Math.max(0, Math.ceil(size / width) - 1);
  const out = new Uint8Array(size + breaks * lineEnd.length);
  let to = 0;
  let column = 0;
  const write = (octet: number): void => {
    if (column === width) {
      for (const one of lineEnd) out[to++] = one;
      column = 0;
    }
    out[to++] = octet;
    column++;
  };
  for (let from = 0; from < bytes.length; from += 3) {
    const rest = bytes.length - from;
    const bits =
      ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    for (let i = 0; i < 4; i++) {
      write(i <= rest ? ALPHABET.charCodeAt((bits >> (18 - 6 * i)) & 63) : EQUALS);
    }
  }
  return out;
}

const EQUALS = 0x3d;

function isWhiteSpace(octet: number | undefined): boolean {
  return octet === LF || octet === CR || octet === 0x20 || octet === 0x09;
}

/** The line end that the part itself uses; what its header uses, where its body has none. */
function lineEndOf(message: Uint8Array, { start, bodyEnd }: Part): readonly number[] {
  const lineFeed = message.indexOf(LF, start);
  if (lineFeed < 0 || lineFeed >= bodyEnd) return [CR, LF];
  return message[lineFeed - 1] === CR ? [CR, LF] : [LF];
}

// --- quoted-printable --------------------------------------------------------------------------

const MAX_LINE = 76;

/** Encodes the replacements, breaking lines that would become too long where an edit stands. */
function quotedPrintable(editable: EditablePart, edits: readonly RawEdit[]): RawEdit[] {
  const { message, part } = editable;
  const softBreak = [EQUALS, ...lineEndOf(message, part)];
  let from = part.bodyStart;
  let column = 0;
  return edits.map((edit, index) => {
    column = columnAfter(message, { from, to: edit.offset, column });
    const out: number[] = [];
    const breakLine = (): void => {
      out.push(...softBreak);
      column = 0;
    };
    for (const octet of edit.bytes) {
      const unit = quoted(octet);
      if (column + unit.length > MAX_LINE - 1) breakLine();
      out.push(...unit);
      column += unit.length;
    }
    from = edit.offset + edit.length;
    const next = edits[index + 1]?.offset ?? part.bodyEnd;
    const { width, isToEdit } = restOfLine(message, from, next);
    // An edit that follows on the line may need room for a break of its own.
    const room = isToEdit ? MAX_LINE - 1 : MAX_LINE;
    if (column > 0 && width > 0 && column + width > room) breakLine();
    return { offset: edit.offset, length: edit.length, bytes: Uint8Array.from(out) };
  });
}

/** Letters and digits stand for themselves, and so does what neither transport nor `=` concerns. */
function quoted(octet: number): readonly number[] {
  if (octet > 0x20 && octet < 0x7f && octet !== EQUALS) return [octet];
  const hex = octet.toString(16).toUpperCase().padStart(2, "0");
  return [EQUALS, hex.charCodeAt(0), hex.charCodeAt(1)];
}

function columnAfter(
  message: Uint8Array,
  { from, to, column }: { from: number; to: number; column: number },
): number {
  for (let at = to - 1; at >= from; at--) {
    if (message[at] === LF || message[at] === CR) return to - at - 1;
  }
  return column + to - from;
}

function restOfLine(
  message: Uint8Array,
  from: number,
  next: number,
): { width: number; isToEdit: boolean } {
  let at = from;
  while (at < next && message[at] !== LF && message[at] !== CR) at++;
  return { width: at - from, isToEdit: at === next };
}
