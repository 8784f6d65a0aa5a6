import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { createZstdDecompress } from "node:zlib";

import { err, ok, type Result } from "@consentry/kernel";
import { Decrypter } from "age-encryption";

import { backupFailure, explainDisk, type BackupFailure } from "../failure.ts";
import { CHUNK_BYTES } from "./write-sealed.ts";

const FIRST_WORDS = "age-encryption.org/v1\n";

/** What is not what was written: thrown while its text is read. */
export class Damaged extends Error {}

/**
 * The text of a file that `writeSealed` wrote. What was changed or cut short is found while it is
 * read, piece by piece, and before the changed piece is given.
 */
export async function readSealed(
  path: string,
  identities: readonly string[],
): Promise<Result<AsyncGenerator<Buffer>, BackupFailure>> {
  try {
    if (!(await isSealed(path))) {
      return err(
        backupFailure("damaged", `${path} is no backup of Consentry: age made no part of it.`),
      );
    }
    const age = new Decrypter();
    for (const identity of identities) age.addIdentity(identity);
    const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    const opened = await age.decrypt(Readable.toWeb(file) as unknown as SealedStream);
    return ok(inflated(opened as unknown as ReadableStream<Uint8Array>));
  } catch (error) {
    const disk = explainDisk(error, path);
    if (disk !== null) return err(disk);
    return err(notOpened(path, error));
  }
}

type SealedStream = Parameters<Decrypter["decrypt"]>[0] & ReadableStream<Uint8Array>;

async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_WORDS.length));
    return buffer.subarray(0, bytesRead).toString("latin1") === FIRST_WORDS;
  } finally {
    await file.close();
  }
}

function notOpened(path: string, error: unknown): BackupFailure {
  const { message } = error as Error;
  return /no identity matched/i.test(message)
    ? backupFailure(
        "identity",
        `${path} was not encrypted to this key. Give the identity that belongs to the recipient it was made for.`,
      )
    : backupFailure("damaged", `${path} was changed or cut short: it does not open.`);
}

async function* inflated(opened: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  const text = createZstdDecompress({ chunkSize: CHUNK_BYTES });
  pipeline(Readable.fromWeb(opened), text, () => undefined);
  try {
    for await (const chunk of text) yield chunk as Buffer;
  } catch (error) {
    throw new Damaged("it was changed or cut short", { cause: error });
  }
}
