import { Reader } from "@kenjiuno/msgreader/lib/Reader.js";

import { decoded } from "./code-page.ts";

/** A storage in the file: the mail itself, one attachment, one recipient. */
export type Storage = ReturnType<Reader["rootFolder"]>;

/** Opens a compound file that was found sound; throws when it is none all the same. */
export function openedRoot(bytes: Uint8Array): Storage {
  const reader = new Reader(Uint8Array.from(bytes).buffer);
  reader.parse();
  return reader.rootFolder();
}

/** The bytes of a property ([MS-OXMSG] §2.1.3), by its tag in hex: `1013`. */
export function binary(storage: Storage, tag: string): Uint8Array | null {
  return storage.readFile(`__substg1.0_${tag}0102`);
}

/** A property of text, in Unicode where it is stored so. */
export function text(storage: Storage, tag: string, codePage: number | null): string | null {
  const unicode = storage.readFile(`__substg1.0_${tag}001F`);
  const narrow = unicode ?? storage.readFile(`__substg1.0_${tag}001E`);
  if (narrow === null) return null;
  const whole = unicode ? new TextDecoder("utf-16le").decode(unicode) : decoded(narrow, codePage);
  const end = whole.indexOf("\0");
  return end < 0 ? whole : whole.slice(0, end);
}

/** Properties of fixed size, by tag and type as one number: 0x3fde0003 ([MS-OXMSG] §2.4). */
export function fixedProperties(
  storage: Storage,
  headerBytes: number,
): ReadonlyMap<number, DataView> {
  const found = new Map<number, DataView>();
  const bytes = storage.readFile("__properties_version1.0");
  if (bytes === null) return found;
  for (let at = headerBytes; at + 16 <= bytes.length; at += 16) {
    const entry = new DataView(bytes.buffer, bytes.byteOffset + at, 16);
    found.set(entry.getUint32(0, true), new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8));
  }
  return found;
}

export function storagesNamed(storage: Storage, prefix: string): readonly Storage[] {
  return storage.subFolders().filter(({ name }) => name.startsWith(prefix));
}
