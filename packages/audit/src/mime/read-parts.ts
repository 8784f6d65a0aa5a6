import type { Notice, NoticeCode } from "../document.ts";
import { OpenBoundaries, type Delimiter } from "./delimiters.ts";
import { readHeader, type HeaderBlock } from "./header.ts";
import { MAX_BOUNDARY_BYTES, MAX_MESSAGE_DEPTH, MAX_MULTIPART_DEPTH, MAX_PARTS } from "./limits.ts";
import { describePart, isMessage, type Part, type PartDraft } from "./part.ts";

export interface PartTree {
  readonly root: Part;
  /** All, in the order of the message, containers included. */
  readonly parts: readonly Part[];
  readonly notices: readonly Notice[];
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly lineEnd: number;
  readonly boundaries: OpenBoundaries;
  readonly parts: Part[];
  readonly notices: Notice[];
}

/** Where a part stands: what its number is made of, and how deep it lies. */
interface Slot {
  readonly parent: PartDraft | null;
  readonly prefix: string;
  /** Its number within a multipart; `null` for the body of a message. */
  readonly index: number | null;
  readonly defaultType: string;
  readonly messageDepth: number;
  readonly multipartDepth: number;
}

const OUTERMOST: Slot = {
  parent: null,
  prefix: "",
  index: null,
  defaultType: "text/plain",
  messageDepth: 0,
  multipartDepth: 0,
};

const encoder = new TextEncoder();

/**
 * Reads the tree of parts below a message whose header has been read from `start`. One pass,
 * whatever the nesting; what is damaged or beyond a bound is read as far as possible and noticed.
 */
export function readParts(
  bytes: Uint8Array,
  { start, header, lineEnd }: { start: number; header: HeaderBlock; lineEnd: number },
): PartTree {
  const boundaries = new OpenBoundaries(bytes, lineEnd);
  const reading: Reading = { bytes, lineEnd, boundaries, parts: [], notices: [] };
  const { part: root } = readPart(reading, start, OUTERMOST, header);
  return { root, parts: reading.parts, notices: reading.notices };
}

interface PartRead {
  readonly part: Part;
  /** The delimiter that ended it; `null` at the end of the message. */
  readonly ending: Delimiter | null;
}

function readPart(
  reading: Reading,
  start: number,
  slot: Slot,
  header: HeaderBlock = readHeader(reading.bytes, start, {
    lineEnd: reading.lineEnd,
    isDelimiter: (lineStart) => reading.boundaries.at(lineStart) !== null,
  }),
): PartRead {
  const content = describePart(header.fields, slot.defaultType);
  const { bodyStart } = header;
  const place = { start, bodyStart, bodyEnd: bodyStart, parent: slot.parent };
  const part: PartDraft = { path: pathOf(slot, content.type), ...content, ...place, children: [] };
  reading.parts.push(part);
  slot.parent?.children.push(part);
  if (header.wasCut) notice(reading, "header-too-large", part.path);
  const ending = readBody(reading, part, slot);
  const contentEnd = ending ? ending.contentEnd : reading.bytes.length;
  // An empty last child begins after the line end that the delimiter of its parent claims.
  part.bodyEnd = Math.max(bodyStart, contentEnd, part.children.at(-1)?.bodyEnd ?? 0);
  return { part, ending };
}

function pathOf({ prefix, index }: Slot, type: string): string {
  if (index === null && type.startsWith("multipart/")) return prefix && `${prefix}.TEXT`;
  return `${prefix && `${prefix}.`}${index ?? 1}`;
}

function readBody(reading: Reading, part: PartDraft, slot: Slot): Delimiter | null {
  if (part.type.startsWith("multipart/")) return readMultipart(reading, part, slot);
  if (part.isContainer) return readEmbedded(reading, part, slot);
  // A message that is transfer-encoded has no places of its own to point to (RFC 2046 §5.2.1
  // forbids it for that reason): it stays a closed part.
  if (isMessage(part.type)) notice(reading, "broken-encoding", part.path);
  return reading.boundaries.next(part.bodyStart);
}

function readEmbedded(reading: Reading, part: PartDraft, slot: Slot): Delimiter | null {
  const messageDepth = slot.messageDepth + 1;
  if (messageDepth > MAX_MESSAGE_DEPTH) {
    notice(reading, "nested-too-deep", part.path);
    return reading.boundaries.next(part.bodyStart);
  }
  if (isFull(reading)) return reading.boundaries.next(part.bodyStart);
  return readPart(reading, part.bodyStart, {
    parent: part,
    prefix: part.path,
    index: null,
    defaultType: "text/plain",
    messageDepth,
    multipartDepth: slot.multipartDepth,
  }).ending;
}

function readMultipart(reading: Reading, part: PartDraft, slot: Slot): Delimiter | null {
  const { boundaries } = reading;
  const boundary = encoder.encode((part.parameters["boundary"] ?? "").trimEnd());
  const multipartDepth = slot.multipartDepth + 1;
  const isTooDeep = multipartDepth > MAX_MULTIPART_DEPTH;
  if (isTooDeep || boundary.length === 0 || boundary.length > MAX_BOUNDARY_BYTES) {
    notice(reading, isTooDeep ? "nested-too-deep" : "truncated-multipart", part.path);
    return boundaries.next(part.bodyStart);
  }
  const level = boundaries.open(boundary);
  let delimiter = boundaries.next(part.bodyStart);
  for (let index = 1; delimiter?.level === level && !delimiter.isClose;) {
    const start = delimiter.next;
    const immediate = boundaries.at(start);
    if (immediate || start >= reading.bytes.length) delimiter = immediate;
    else if (isFull(reading)) delimiter = boundaries.next(start);
    else {
      delimiter = readPart(reading, start, childSlot(part, slot, index)).ending;
      index += 1;
    }
  }
  boundaries.close();
  // What follows the closing delimiter is the epilogue: part of the body, in no part of it.
  if (delimiter?.level === level) return boundaries.next(delimiter.next);
  notice(reading, "truncated-multipart", part.path);
  return delimiter;
}

function childSlot(part: PartDraft, slot: Slot, index: number): Slot {
  return {
    parent: part,
    prefix: slot.index === null ? slot.prefix : part.path,
    index,
    defaultType: part.type === "multipart/digest" ? "message/rfc822" : "text/plain",
    messageDepth: slot.messageDepth,
    multipartDepth: slot.multipartDepth + 1,
  };
}

function isFull(reading: Reading): boolean {
  if (reading.parts.length < MAX_PARTS) return false;
  if (!reading.notices.some(({ code }) => code === "too-many-parts")) {
    notice(reading, "too-many-parts", "");
  }
  return true;
}

function notice(reading: Reading, code: NoticeCode, part: string): void {
  reading.notices.push({ code, part });
}
