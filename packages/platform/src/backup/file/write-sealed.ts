import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, unlink, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { constants, createZstdCompress } from "node:zlib";

import { Encrypter } from "age-encryption";

/** What a file that is not whole yet is called; the next writing takes it away. */
const UNFINISHED = ".unfinished-";
const OWNER_ONLY = 0o600;

/** Chunks of this size keep the number of steps small; several are in memory at once. */
export const CHUNK_BYTES = 1 << 20;

/**
 * Writes text to a file, compressed (zstd) and encrypted (age) to the recipients. The file has its
 * name when all of it is on the disk, and not before: killed at any point, there is none of that
 * name, or the one that was there before.
 *
 * @param isFinished asked when everything is written and before the file gets its name
 * @returns the bytes of the file
 */
export async function writeSealed(
  path: string,
  recipients: readonly string[],
  text: AsyncIterable<Buffer>,
  isFinished: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(
    folder,
    `${UNFINISHED}${basename(path)}-${randomBytes(6).toString("hex")}`,
  );
  const file = await open(unfinished, "wx", OWNER_ONLY);
  try {
    const bytes = await fill(file, recipients, text);
    await file.sync();
    await isFinished();
    await rename(unfinished, path);
    await syncFolder(folder);
    return bytes;
  } catch (error) {
    await unlink(unfinished).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

async function fill(
  file: FileHandle,
  recipients: readonly string[],
  text: AsyncIterable<Buffer>,
): Promise<number> {
  const age = new Encrypter();
  for (const recipient of recipients) age.addRecipient(recipient);
  const source = Readable.from(text, { objectMode: false, highWaterMark: CHUNK_BYTES });
  const pressed = createZstdCompress({
    chunkSize: CHUNK_BYTES,
    params: { [constants.ZSTD_c_compressionLevel]: FAST },
  });
  // What broke the source is to be told, and not that its end was missed.
  source.once("error", (error) => pressed.destroy(error));
  source.pipe(pressed);
  const sealed = await age.encrypt(Readable.toWeb(pressed) as unknown as PlainStream);
  let bytes = 0;
  for await (const chunk of sealed as unknown as ReadableStream<Uint8Array>) {
    await file.writeFile(chunk);
    bytes += chunk.length;
  }
  return bytes;
}

type PlainStream = Parameters<Encrypter["encrypt"]>[0] & object;

/** Of the levels the one that keeps up with the server and still halves what it gives. */
const FAST = 3;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Takes away what a killed process left half-written. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.startsWith(UNFINISHED)) await unlink(join(folder, name)).catch(() => undefined);
  }
}
