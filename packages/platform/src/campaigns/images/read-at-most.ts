import type { Readable } from "node:stream";

/** So many times too much is still listened to, so that the refusal is heard and no line just cut. */
const PATIENCE = 16;

/**
 * All of an upload; `null` when it is longer than `most` octets, of which never more than these are
 * held in memory.
 */
export async function readAtMost(upload: Readable, most: number): Promise<Uint8Array | null> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const piece of upload) {
    const chunk = piece as Uint8Array;
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks = [];
    if (size > most * PATIENCE) return null;
  }
  return size > most ? null : Buffer.concat(chunks);
}
