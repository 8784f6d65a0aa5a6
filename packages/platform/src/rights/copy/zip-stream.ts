import { once } from "node:events";
import { PassThrough } from "node:stream";

import type { Instant } from "@consentry/kernel";
import { Zip, ZipDeflate } from "fflate";

/** A file of an archive while it is written. */
export interface ZipFile {
  add(piece: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

export interface ZipWriter {
  /**
   * Begins a file. What is added to one while an earlier one is open waits in memory, compressed,
   * until that has ended.
   */
  file(name: string): ZipFile;
}

/** Who takes nothing for so long has gone away; the transaction is not held open for them. */
const SLOWEST_MS = 60_000;

/** A slow line takes the largest of them in that time; the snapshot it reads from is not kept for more. */
const LONGEST_MS = 10 * 60_000;

/** Compressed bytes that may wait for the reader. */
const WAITING = 256 * 1024;

/** Collected before it is compressed: a piece at a time costs more than the compressing. */
const TOGETHER = 64 * 1024;

/**
 * A ZIP archive as it is being made: `work` goes on as fast as the bytes are taken, and what it
 * throws breaks the stream off.
 */
export function zipStream(
  madeAt: Instant,
  work: (zip: ZipWriter) => Promise<void>,
): AsyncIterable<Uint8Array> {
  const through = new PassThrough({ highWaterMark: WAITING });
  // Who iterates hears of it by the iteration; who went away must not end the process.
  through.on("error", () => undefined);
  const longest = AbortSignal.timeout(LONGEST_MS);
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  const taken = async (): Promise<void> => {
    for (let piece = ready.shift(); piece !== undefined; piece = ready.shift()) {
      if (through.destroyed) throw new Error("the archive is not read any more");
      if (piece.length > 0 && !through.write(piece)) await drained(through, longest);
    }
  };
  const file = (name: string): ZipFile => fileIn(zip, name, madeAt, taken);
  void work({ file })
    .then(async () => {
      zip.end();
      await taken();
      through.end();
    })
    .catch((error: unknown) => through.destroy(error as Error));
  return through;
}

async function drained(through: PassThrough, longest: AbortSignal): Promise<void> {
  const left = new AbortController();
  const leave = (): void => left.abort();
  through.once("close", leave);
  const signal = AbortSignal.any([left.signal, longest, AbortSignal.timeout(SLOWEST_MS)]);
  await once(through, "drain", { signal });
  through.off("close", leave);
}

function fileIn(zip: Zip, name: string, madeAt: Instant, taken: () => Promise<void>): ZipFile {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = new Date(madeAt);
  zip.add(file);
  let pieces: Uint8Array[] = [];
  let waiting = 0;
  const push = (isLast: boolean): void => {
    file.push(Buffer.concat(pieces), isLast);
    [pieces, waiting] = [[], 0];
  };
  return {
    async add(piece) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      pieces.push(bytes);
      waiting += bytes.length;
      if (waiting >= TOGETHER) push(false);
      await taken();
    },
    async end() {
      push(true);
      await taken();
    },
  };
}
