import { closeSync, openSync, readSync } from "node:fs";

/** Enough to tell a mailbox (its first line begins with "From ") from a message. */
export const PEEKED_BYTES = 1024;

/** The first bytes of a file. */
export function peek(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const start = new Uint8Array(PEEKED_BYTES);
    return start.subarray(0, readSync(file, start, 0, PEEKED_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
