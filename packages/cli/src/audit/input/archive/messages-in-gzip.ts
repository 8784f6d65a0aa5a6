import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

import type { Task } from "../../batch/task.ts";
import { messagesInStream } from "../messages-in-stream.ts";
import { counted, mostUnpackedBytes, unpackingError } from "./archive-limits.ts";

/** The messages of a packed file (`box.mbox.gz`), unpacked as they are asked for. */
export async function* messagesInGzip(path: string, sizeBytes: number): AsyncGenerator<Task> {
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    const allowance = { leftBytes: mostUnpackedBytes(sizeBytes) };
    yield* messagesInStream(path, counted(packed.pipe(unpacked), allowance), unpackingError);
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
