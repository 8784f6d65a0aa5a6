import { closeSync, openSync, readSync } from "node:fs";

import { err, ok, type Result } from "@consentry/kernel";

/** Few calls for a large file, and little memory for a small one. */
const PIECE_BYTES = 256 * 1024;

/**
 * Reads a file, a pipe or a device whole, up to so many bytes: the size that the system names is
 * not relied on, since a device has none and no end. A pipe that nobody writes to is waited for.
 */
export function readAtMost(
  path: string,
  mostBytes: number,
): Result<Buffer, "too-large" | "not-readable"> {
  try {
    const file = openSync(path, "r");
    try {
      return pieces(file, mostBytes);
    } finally {
      closeSync(file);
    }
  } catch {
    return err("not-readable");
  }
}

function pieces(file: number, mostBytes: number): Result<Buffer, "too-large"> {
  const read: Buffer[] = [];
  let size = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    const length = readSync(file, piece);
    if (length === 0) return ok(Buffer.concat(read));
    size += length;
    if (size > mostBytes) return err("too-large");
    read.push(piece.subarray(0, length));
  }
}
