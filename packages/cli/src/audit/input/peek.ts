import { open } from "node:fs/promises";

/** Enough to tell a mailbox (its first line begins with "From ") from a message. */
export const PEEKED_BYTES = 1024;

/** The first bytes of a file. */
export async function peek(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(PEEKED_BYTES), 0, PEEKED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
