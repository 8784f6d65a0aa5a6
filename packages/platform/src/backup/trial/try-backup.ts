import { rm } from "node:fs/promises";
import { join } from "node:path";

import { ok, type Instant, type Result, type Secret } from "@consentry/kernel";

import { openDatabase } from "../../database/open-database.ts";
import type { BackupFailure } from "../failure.ts";
import { restoreBackup, type Restored } from "../restore/restore-backup.ts";

/** A backup that is put back for trial. */
export interface Trial {
  readonly file: string;
  readonly keyFile: string;
  readonly identity: Secret;
  /** A server of our own is made below it and removed again: it needs the room of the database. */
  readonly dataDirectory: string;
  readonly now: Instant;
  /** Breaks it off; then it rejects. */
  readonly signal?: AbortSignal;
}

/**
 * Restores a backup into a database of its own, on a server that is made for it, and lets go of it:
 * whether it comes back is known by nothing else.
 */
export async function tryBackup({
  file,
  keyFile,
  identity,
  dataDirectory,
  now,
  signal,
}: Trial): Promise<Result<Restored, BackupFailure>> {
  const folder = join(dataDirectory, "backup-trial");
  const clean = (): Promise<void> => rm(folder, { recursive: true, force: true });
  // What a killed trial left.
  await clean();
  try {
    return await restoreBackup({
      file,
      keyFile,
      identities: [identity.reveal()],
      replaces: false,
      now,
      onTable: () => signal?.throwIfAborted(),
      place: {
        async open(migrations) {
          const opened = await openDatabase(
            { databaseUrl: null, dataDirectory: folder },
            { migrations, mayBeHalf: true },
          );
          return opened.ok ? ok(opened.value.database) : opened;
        },
        keepSecret: () => Promise.resolve(ok(null)),
      },
    });
  } finally {
    await clean();
  }
}
