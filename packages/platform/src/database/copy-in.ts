import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { from as copyFrom } from "pg-copy-streams";

import { clientOf, type Transaction } from "./transaction.ts";

/**
 * Streams `COPY … FROM STDIN` into the database, taking the next chunk only when the server took
 * the last: memory stays bounded however long the source is.
 * @returns how many rows were copied
 */
export async function copyIn(
  transaction: Transaction,
  command: string,
  chunks: AsyncIterable<Uint8Array | string>,
): Promise<number> {
  const copy = clientOf(transaction).query(copyFrom(command));
  await pipeline(Readable.from(chunks, { objectMode: false }), copy);
  return copy.rowCount ?? 0;
}
