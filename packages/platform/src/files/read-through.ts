import { createHash } from "node:crypto";
import type { Readable } from "node:stream";

import { err, ok, type Result } from "@consentry/kernel";

import type { FileFailure } from "./file-store.ts";

export interface Taken {
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Hands a stream on, chunk by chunk, and never more of it than may be.
 *
 * @param write keeps a chunk; the next one is asked for when it resolved
 */
export async function readThrough(
  content: Readable,
  largest: number,
  write: (chunk: Buffer) => Promise<unknown>,
): Promise<Result<Taken, FileFailure>> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of content) {
    const chunk = piece as Buffer;
    bytes += chunk.length;
    if (bytes > largest) return err("too-large");
    hash.update(chunk);
    await write(chunk);
  }
  return bytes === 0 ? err("empty") : ok({ sha256: hash.digest("hex"), bytes });
}
