import { createReadStream } from "node:fs";

import type { FileContent } from "../../../files/file-store.ts";

/** A file of this machine by its path, or one that waits elsewhere: read as often as it takes. */
export type FileToRead = string | FileContent;

/** The bytes of a file from its beginning, in pieces of at most so many. */
export async function* piecesOf(file: FileToRead, most: number): AsyncGenerator<Uint8Array> {
  if (typeof file === "string") {
    for await (const bytes of createReadStream(file, { highWaterMark: most })) {
      yield bytes as Buffer;
    }
    return;
  }
  for await (const bytes of file()) {
    for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most);
  }
}
