import type { UnpackingBudget } from "./budget.ts";
import { MAX_ENTRIES } from "./limits.ts";
import { unpack } from "./unpack.ts";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipContent {
  readonly entries: readonly ZipEntry[];
  /** Something was passed over: damage, encryption, or more than the bounds allow. */
  readonly isPartial: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** Length of the end record without its comment, which may have 65,535 bytes. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * The wanted entries of an archive, unpacked (APPNOTE 4.3). Its own small reader, because the
 * library's believes what the archive says of its sizes and counts. Never throws.
 */
export function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  budget: UnpackingBudget,
): ZipContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return { entries: [], isPartial: true };
  const entries: ZipEntry[] = [];
  let isPartial = false;
  let at = view.getUint32(end + 16, true);
  for (let count = 0; isEntry(view, at); count++) {
    if (count >= MAX_ENTRIES) return { entries, isPartial: true };
    const entry = readEntry(view, bytes, at);
    at = entry.next;
    if (!isWanted(entry.name)) continue;
    const unpacked = contentOf(view, bytes, entry, budget);
    if (unpacked === null || unpacked.isPartial) isPartial = true;
    if (unpacked) entries.push({ name: entry.name, bytes: unpacked.bytes });
  }
  return { entries, isPartial };
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function isEntry(view: DataView, at: number): boolean {
  return at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY;
}

interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packedSize: number;
  readonly header: number;
  readonly next: number;
}

const NAMES = new TextDecoder();

function readEntry(view: DataView, bytes: Uint8Array, at: number): DirectoryEntry {
  const nameLength = view.getUint16(at + 28, true);
  const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return {
    name: NAMES.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + rest,
  };
}

function contentOf(
  view: DataView,
  bytes: Uint8Array,
  { header, flags, method, packedSize }: DirectoryEntry,
  budget: UnpackingBudget,
): { bytes: Uint8Array; isPartial: boolean } | null {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) return null;
  if ((flags & ENCRYPTED) !== 0) return null;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === DEFLATED) return unpack(packed, budget);
  if (method !== STORED || packed.length > budget.left) return null;
  budget.spend(packed.length);
  return { bytes: packed, isPartial: packed.length < packedSize };
}
