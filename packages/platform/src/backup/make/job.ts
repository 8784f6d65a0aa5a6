import type { Instant, Secret } from "@consentry/kernel";
import type { Client } from "pg";

import type { Database } from "../../database/database.ts";
import type { BackupHeader } from "../file/backup-text.ts";

/** What is backed up, and where to. */
export interface BackupJob {
  readonly database: Pick<Database, "asOwner">;
  readonly secret: Secret;
  /** Folder where it lies afterwards, beside the file of keys. */
  readonly folder: string;
  readonly recipients: readonly string[];
  readonly now: Instant;
  /** Breaks it off; then it rejects, and nothing of it is left. */
  readonly signal?: AbortSignal;
  /** Hears of each table before it is read. */
  readonly onTable?: (table: string) => void;
}

/** The steps of the schema that a database has taken. */
export async function stepsOf(client: Client): Promise<BackupHeader["migrations"]> {
  const { rows } = await client.query<{ readonly name: string; readonly sha256: string }>(
    "select name, sha256 from migrations order by number",
  );
  return rows;
}
