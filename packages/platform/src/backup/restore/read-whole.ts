import { stat } from "node:fs/promises";

import { err, ok, type Result } from "@consentry/kernel";

import { backupFailure, type BackupFailure } from "../failure.ts";
import { MAIN_SCHEMA, readBackupText } from "../file/backup-text.ts";
import { Damaged, readSealed } from "../file/read-sealed.ts";

/** What a file that was read to its end is. */
export interface WholeBackup {
  readonly made: string;
  /** The last step of the schema it was made at. */
  readonly step: string;
  readonly tables: number;
  readonly bytes: number;
}

/** Reads a backup to its end and puts nothing back: whether it opens, is whole, and adds up. */
export async function readWhole(
  file: string,
  identity: string,
): Promise<Result<WholeBackup, BackupFailure>> {
  const opened = await readSealed(file, [identity]);
  if (!opened.ok) return opened;
  try {
    const { header, tables } = await readBackupText(opened.value, MAIN_SCHEMA);
    let count = 0;
    for await (const { rows } of tables) {
      for await (const _ of rows);
      count += 1;
    }
    return ok({
      made: header.made,
      step: header.migrations.at(-1)?.name ?? "",
      tables: count,
      bytes: (await stat(file)).size,
    });
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return err(
      backupFailure("damaged", `${file} is no whole backup of Consentry: ${error.message}.`),
    );
  }
}
