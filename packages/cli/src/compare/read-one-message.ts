import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

import { err, ok, type Result } from "@consentry/kernel";

import { isMsg } from "../audit/input/msg/is-msg.ts";
import { openingError } from "../audit/input/opening-error.ts";
import { LARGEST_MESSAGE_BYTES } from "../audit/record.ts";
import type { Io } from "../command.ts";

export type Unread = "not-found" | "not-readable" | "too-large" | "outlook-file";

/** Says to a person why a file was not read. */
export const WHY_UNREAD: Readonly<Record<Unread | "empty" | "not-a-message", string>> = {
  "not-found": "there is no such file",
  "not-readable": "it cannot be opened for reading",
  "too-large": "one message over 100 MiB is not read",
  "outlook-file":
    "an Outlook file (.msg) does not keep the mail as received; save it as .eml, or look at it with: consentry audit",
  empty: "it is empty",
  "not-a-message": "it is no e-mail; save the mail with its headers (.eml) and retry",
};

/**
 * Reads one message whole, from a file or (`-`) from standard input. What is made of it must be the
 * mail as received, byte for byte, which an Outlook file cannot give.
 */
export async function readOneMessage(path: string, io: Io): Promise<Result<Uint8Array, Unread>> {
  const read = await bytesOf(path, io);
  return read.ok && isMsg(read.value) ? err("outlook-file") : read;
}

async function bytesOf(path: string, io: Io): Promise<Result<Uint8Array, Unread>> {
  if (path === "-") return readStream(io.stdin);
  try {
    if ((await stat(path)).size > LARGEST_MESSAGE_BYTES) return err("too-large");
    // A pipe or a device has no size: it is counted as it comes.
    return await readStream(createReadStream(path));
  } catch (error) {
    return err(openingError(error));
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array, Unread>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST_MESSAGE_BYTES) return err("too-large");
    chunks.push(chunk);
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}
