import { join } from "node:path";

import { err, ok, type Instant, type Result } from "@consentry/kernel";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";

import { explainError } from "../../database/explain-error.ts";
import { ROLES_WANTED } from "../../database/roles.ts";
import { readCatalogue, type Catalogue, type TablePlan } from "../catalogue.ts";
import { copyOut, makeKeys } from "../copy-out.ts";
import { backupFailure, explainDisk, type BackupFailure } from "../failure.ts";
import {
  MAIN_SCHEMA,
  writeBackupText,
  type BackupHeader,
  type TableSource,
} from "../file/backup-text.ts";
import { removeUnfinished, writeSealed } from "../file/write-sealed.ts";
import { sealRows } from "../rows/seal-rows.ts";
import { stepsOf, type BackupJob } from "./job.ts";
import { inSnapshot } from "./snapshot.ts";
import { writeKeys } from "./write-keys.ts";

export interface MadeBackup {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  /** Tables with personal columns that are not sealed by person: gone with the backup itself. */
  readonly unsealed: readonly string[];
}

/** `consentry-20261122T021500Z.backup` */
export function backupName(now: Instant): string {
  return `consentry-${now.replaceAll(/[-:]/g, "")}.backup`;
}

/**
 * Backs everything up that is kept in the database, as it is at one moment, and the installation's
 * secret; then writes the file of keys anew. It holds up nobody who reads or writes, and has to be
 * let finish: killed, it leaves nothing.
 */
export async function makeBackup(job: BackupJob): Promise<Result<MadeBackup, BackupFailure>> {
  const file = backupName(job.now);
  try {
    await removeUnfinished(job.folder);
    const made = await job.database.asOwner((client) => writeMain(client, job, file));
    await writeKeys(job);
    return ok({ ...made, file });
  } catch (error) {
    return err(explainBackup(error, job.folder));
  }
}

function writeMain(
  client: Client,
  job: BackupJob,
  file: string,
): Promise<Omit<MadeBackup, "file">> {
  return inSnapshot(client, readCatalogue, async (catalogue, commit) => {
    for (const statement of makeKeys(catalogue.tables)) await client.query(statement);
    const counts = { rows: 0 };
    const header = await headerOf(client, catalogue, job);
    const text = writeBackupText(header, sources(client, catalogue.tables, job, counts));
    const bytes = await writeSealed(join(job.folder, file), job.recipients, text, commit);
    return { bytes, rows: counts.rows, unsealed: catalogue.unsealed };
  });
}

async function headerOf(
  client: Client,
  { partitions, sequences }: Catalogue,
  { now, secret }: BackupJob,
): Promise<BackupHeader> {
  const migrations = await stepsOf(client);
  return {
    schema: MAIN_SCHEMA,
    made: now,
    migrations,
    secret: secret.reveal(),
    partitions,
    sequences,
  };
}

async function* sources(
  client: Client,
  tables: readonly TablePlan[],
  { onTable, signal }: BackupJob,
  counts: { rows: number },
): AsyncGenerator<TableSource> {
  for (const plan of tables) {
    onTable?.(plan.name);
    const copied = client.query(copyTo(copyOut(plan)));
    const isSealed = plan.subject !== null;
    yield {
      table: plan.name,
      columns: [...plan.open, ...plan.sealed],
      open: isSealed ? plan.open.length : null,
      rows: until(signal, isSealed ? sealRows(copied, plan.open.length, plan.name) : copied),
      count: () => {
        counts.rows += copied.rowCount;
        return copied.rowCount;
      },
    };
  }
}

async function* until(
  signal: AbortSignal | undefined,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

const NOT_ALLOWED = "42501";
const NO_PATIENCE = "55P03";

/** The sentence for what kept a backup from being made; anything else is a bug and thrown. */
export function explainBackup(error: unknown, folder: string): BackupFailure {
  const { code } = error as { readonly code?: string };
  if (code === NOT_ALLOWED) {
    return backupFailure(
      "refused",
      `The login of DATABASE_URL may not read every table: it must own them. ${ROLES_WANTED}`,
    );
  }
  if (code === NO_PATIENCE) {
    return backupFailure(
      "under-way",
      "Another process holds a table that the backup has to be let into. It is tried again.",
    );
  }
  const explained = explainError(error) ?? explainDisk(error, folder);
  if (explained === null) throw error;
  return explained;
}
