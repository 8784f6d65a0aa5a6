import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ClientConfig } from "pg";

import type { Database } from "../packages/platform/src/database/database.ts";
import { openEmbedded } from "../packages/platform/src/database/embedded/open-embedded.ts";
import { openThrough } from "../packages/platform/src/database/open-database.ts";

/** An empty database on a disk, for one benchmark; its folder takes other files, too. */
export interface OwnDatabase {
  readonly database: Database;
  readonly connection: ClientConfig;
  readonly folder: string;
  /** Stops the server and removes the folder. */
  remove(): Promise<void>;
}

export async function makeOwnDatabase(): Promise<OwnDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "consentry-bench-"));
  // For root the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o711);
  const server = await openEmbedded(folder, { joins: false, report: () => undefined });
  if (!server.ok) throw new Error(server.error.sentence);
  const { connection } = server.value;
  const opened = await openThrough({
    connection,
    place: { kind: "embedded", folder, isNew: true },
    stop: () => server.value.stop(),
  });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { database } = opened.value;
  return {
    database,
    connection,
    folder,
    async remove() {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
