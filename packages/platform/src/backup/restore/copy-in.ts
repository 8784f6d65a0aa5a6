import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { type Client, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Puts rows as the server writes them into a table, and says how many it took. */
export async function copyIn(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<Buffer>,
): Promise<number> {
  const list = columns.map((column) => escapeIdentifier(column)).join(", ");
  const target = client.query(copyFrom(`copy ${escapeIdentifier(table)} (${list}) from stdin`));
  await pipeline(Readable.from(rows, { objectMode: false }), target);
  return target.rowCount;
}
