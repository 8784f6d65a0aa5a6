import { fromBufferPromise, type Entry } from "yauzl";

import { err, ok, type Result } from "@consentry/kernel";

import { counted } from "../../audit/input/archive/archive-limits.ts";

/** A proof has two files a wording, one a visit and a dozen more. */
const MOST_FILES = 10_000;

/** A person's proof has some hundred kilobytes; its report's fonts are most of it. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Reads an archive whole into memory. One that is damaged, encrypted or a bomb is refused. */
export async function readZip(
  bytes: Uint8Array,
): Promise<Result<ReadonlyMap<string, Uint8Array>, "damaged" | "too-large">> {
  const allowance = { leftBytes: MOST_UNPACKED_BYTES };
  try {
    // The library refuses names that climb out of the archive.
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (zip.entryCount > MOST_FILES) return err("too-large");
    const files = new Map<string, Uint8Array>();
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      if (entry.isEncrypted() || files.has(entry.fileName)) return err("damaged");
      files.set(entry.fileName, await unpacked(zip, entry, allowance));
    }
    return ok(files);
  } catch {
    return err(allowance.leftBytes < 0 ? "too-large" : "damaged");
  }
}

async function unpacked(
  zip: Awaited<ReturnType<typeof fromBufferPromise>>,
  entry: Entry,
  allowance: { leftBytes: number },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of counted(stream, allowance)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
