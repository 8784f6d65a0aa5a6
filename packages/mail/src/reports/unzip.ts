import { inflateRawSync } from "node:zlib";

import { err, ok, type Result } from "@consentry/kernel";

import { inflated, mostUnpackedFrom } from "./inflated.ts";
import { MOST_ENTRIES } from "./limits.ts";
import type { ReportFault } from "./report.ts";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** Length of the end record without its comment, which may have 65,535 octets. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * The files of an archive (APPNOTE 4.3). A small reader of its own, since libraries believe what an
 * archive says of its sizes; here these are not even read. All entries draw on one bound, so that
 * many which share their octets unfold to no more than one.
 */
export function unzip(bytes: Uint8Array): Result<readonly Uint8Array[], ReportFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return err("damaged");
  const files: Uint8Array[] = [];
  let left = mostUnpackedFrom(bytes.length);
  let at = view.getUint32(end + 16, true);
  for (let count = 0; isEntry(view, at); count += 1) {
    if (count >= MOST_ENTRIES) return err("too-large");
    const entry = readEntry(view, at);
    at = entry.next;
    const file = contentOf(view, bytes, entry, left);
    if (!file.ok) return file;
    left -= file.value.length;
    files.push(file.value);
  }
  return files.length === 0 ? err("damaged") : ok(files);
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function isEntry(view: DataView, at: number): boolean {
  return at + ENTRY_LENGTH <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY;
}

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
  readonly next: number;
}

function readEntry(view: DataView, at: number): Entry {
  const named = view.getUint16(at + 28, true);
  const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
    next: at + ENTRY_LENGTH + named + rest,
  };
}

function contentOf(
  view: DataView,
  bytes: Uint8Array,
  { header, flags, method, packed: length }: Entry,
  most: number,
): Result<Uint8Array, ReportFault> {
  const isThere =
    header + HEADER_LENGTH <= view.byteLength && view.getUint32(header, true) === LOCAL_HEADER;
  if (!isThere || (flags & ENCRYPTED) !== 0) return err("damaged");
  const named = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const start = header + HEADER_LENGTH + named;
  const packed = bytes.subarray(start, start + length);
  if (packed.length < length) return err("damaged");
  if (method === STORED) return packed.length > most ? err("too-large") : ok(packed);
  if (method !== DEFLATED) return err("damaged");
  // The library wants a bound of one octet at least.
  if (most <= 0) return err("too-large");
  return inflated(() => inflateRawSync(packed, { maxOutputLength: most }));
}
