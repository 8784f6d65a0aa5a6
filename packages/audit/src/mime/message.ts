import { err, ok, type Result } from "@consentry/kernel";
import type { AuditErrorCode, Notice } from "../document.ts";
import { readHeader, type HeaderBlock, type HeaderField } from "./header.ts";
import { CR, isBlank, LF } from "./octets.ts";
import type { Part } from "./part.ts";
import { readParts } from "./read-parts.ts";

export type { HeaderField } from "./header.ts";
export type { Part, TransferEncoding } from "./part.ts";

export interface ParsedMessage {
  readonly header: readonly HeaderField[];
  readonly root: Part;
  /** All, in the order of the message, containers included. */
  readonly parts: readonly Part[];
  readonly notices: readonly Notice[];
}

/** Fields that only mail carries: one is enough to recognise a damaged header by. */
const MAIL_FIELDS = new Set([
  "from",
  "to",
  "cc",
  "sender",
  "reply-to",
  "subject",
  "date",
  "message-id",
  "received",
  "return-path",
  "delivered-to",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
  "dkim-signature",
  "list-unsubscribe",
]);

const MBOX_LINE = [0x46, 0x72, 0x6f, 0x6d, 0x20] as const;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Reads a message as received (RFC 5322, RFC 2045–2049), keeping the byte position of everything.
 *
 * Passes over a byte order mark, empty lines and one mbox `From ` line at the start. Lines may end
 * in CRLF, LF or a mixture; CR alone only where the message has no LF at all. Damage and bounds
 * are named in `notices`. Linear in the length of the message; never throws.
 *
 * @returns `empty` for nothing but white space; `not-a-message` where no line of the first block
 * is a field that mail knows and some line is no field at all, as in an image or a letter
 */
export function readMessage(bytes: Uint8Array): Result<ParsedMessage, AuditErrorCode> {
  const lineEnd = bytes.includes(LF) ? LF : CR;
  const start = findHeader(bytes, lineEnd);
  if (start === bytes.length) return err("empty");
  const header = readHeader(bytes, start, { lineEnd, isDelimiter: () => false });
  if (!isMailHeader(header)) return err("not-a-message");
  const { root, parts, notices } = readParts(bytes, { start, header, lineEnd });
  return ok({ header: root.header, root, parts, notices });
}

/** The offset of the first header line; the length of the message when it is blank. */
function findHeader(bytes: Uint8Array, lineEnd: number): number {
  const afterMark = startsWith(bytes, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const start = skipEmptyLines(bytes, afterMark);
  if (!startsWith(bytes, start, MBOX_LINE)) return start;
  const lineFeed = bytes.indexOf(lineEnd, start);
  return lineFeed === -1 ? start : skipEmptyLines(bytes, lineFeed + 1);
}

function skipEmptyLines(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && (isBlank(bytes[at]) || bytes[at] === LF || bytes[at] === CR)) at += 1;
  return at;
}

function startsWith(bytes: Uint8Array, start: number, octets: readonly number[]): boolean {
  return octets.every((octet, index) => bytes[start + index] === octet);
}

/** What programs name their fields: JSON lines (`{"file":`) would be fields too by the letter. */
const USUAL_NAME = /^[a-z][a-z0-9_-]*$/;

/** A field of mail settles it; without one, every line must be a field, and none an address. */
function isMailHeader({ fields, strayLines }: HeaderBlock): boolean {
  if (fields.some(({ key }) => MAIL_FIELDS.has(key))) return true;
  return (
    strayLines === 0 &&
    fields.length > 0 &&
    fields.every(({ key, value }) => USUAL_NAME.test(key) && !value.startsWith("//"))
  );
}
