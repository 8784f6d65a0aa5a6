import { deflateRawSync, inflateRawSync } from "node:zlib";

import { openBytes, sealBytes } from "../../../organisations/sealing.ts";
import type { RejectedRow, StagedRow } from "../rows/staged-row.ts";

/** How many rows wait, are applied and committed together. */
export const BATCH_ROWS = 5_000;
const KEY_BYTES = 32;
const PREFIX_BYTES = 8;
const ABOUT_STAGED = "consentry.import-rows/1";
const ABOUT_REJECTED = "consentry.import-rejected/1";
/** Fast: it saves writing, and what it is read by is a processor. */
const LEVEL = 1;
/** Of a batch's rows as JSON; it is ours, so more is a bug or an attack on the database. */
const LARGEST_CONTENT = 1024 ** 3;

/** Rows that are taken, with the keys of their addresses in the same order. */
export interface StagedBatch {
  readonly rows: readonly StagedRow[];
  readonly keys: readonly Uint8Array[];
}

/** Packs and seals rows; nobody reads them without the key, and nobody at all once it is gone. */
export function sealStaged({ rows, keys }: StagedBatch, key: Uint8Array): Uint8Array {
  const packed = Buffer.concat([...keys, deflateRawSync(JSON.stringify(rows), { level: LEVEL })]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(rows.length);
  return sealBytes(Buffer.concat([size, packed]), key, ABOUT_STAGED);
}

export function openStaged(sealed: Uint8Array, key: Uint8Array): StagedBatch {
  const plain = Buffer.from(opened(sealed, key, ABOUT_STAGED));
  const count = plain.readUInt32BE(0);
  const start = 4 + count * KEY_BYTES;
  const json = inflateRawSync(plain.subarray(start), { maxOutputLength: LARGEST_CONTENT });
  return {
    rows: JSON.parse(json.toString("utf8")) as readonly StagedRow[],
    keys: Array.from({ length: count }, (_, at) =>
      plain.subarray(4 + at * KEY_BYTES, 4 + (at + 1) * KEY_BYTES),
    ),
  };
}

export function sealRejected(rows: readonly RejectedRow[], key: Uint8Array): Uint8Array | null {
  if (rows.length === 0) return null;
  return sealBytes(deflateRawSync(JSON.stringify(rows), { level: LEVEL }), key, ABOUT_REJECTED);
}

export function openRejected(sealed: Uint8Array, key: Uint8Array): readonly RejectedRow[] {
  const plain = opened(sealed, key, ABOUT_REJECTED);
  const json = inflateRawSync(plain, { maxOutputLength: LARGEST_CONTENT });
  return JSON.parse(json.toString("utf8")) as readonly RejectedRow[];
}

function opened(sealed: Uint8Array, key: Uint8Array, about: string): Uint8Array {
  const plain = openBytes(sealed, key, about);
  if (!plain.ok) {
    throw new Error(
      "The rows of this import do not open with this CONSENTRY_SECRET. Start with the secret they were read with.",
    );
  }
  return plain.value;
}

/** The beginnings of keys, one behind the other: enough to tell them apart. */
export function prefixesOf(keys: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(keys.map((key) => key.subarray(0, PREFIX_BYTES)));
}

/** How many of these stand there a second time. */
export function repeatedAmong(prefixes: readonly Uint8Array[]): number {
  const all = Buffer.concat(prefixes);
  const keys = new BigUint64Array(all.length / PREFIX_BYTES);
  for (let at = 0; at < keys.length; at += 1) keys[at] = all.readBigUInt64LE(at * PREFIX_BYTES);
  keys.sort();
  let repeated = 0;
  for (let at = 1; at < keys.length; at += 1) if (keys[at] === keys[at - 1]) repeated += 1;
  return repeated;
}
