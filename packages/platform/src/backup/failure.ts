import type { DatabaseFailure } from "../database/failure.ts";

/** Why there is no backup, or why one was not put back. The sentence is for a person. */
export interface BackupFailure {
  readonly code: BackupFailureCode;
  /** Whole sentences: what is wrong and what to do; nothing of what is kept. */
  readonly sentence: string;
}

export type BackupFailureCode =
  /** The disk on which backups lie is full. */
  | "disk-full"
  /** The folder, or a file in it, is closed to us or not there. */
  | "folder"
  /** What was given as a key is none, or opens something else. */
  | "identity"
  /** No backup, one that was cut short, or one that was changed. */
  | "damaged"
  /** The file of keys is missing, damaged, or older than the backup. */
  | "keys"
  /** Another process is at it. */
  | "under-way"
  /** The database is not empty, or of another step of the schema. */
  | "not-empty"
  | "schema"
  /** The secret that is kept here is another than the backup's. */
  | "secret"
  /** What came back is not what went in. */
  | "differs"
  | DatabaseFailure["code"];

export function backupFailure(code: BackupFailureCode, sentence: string): BackupFailure {
  return { code, sentence };
}

/** The sentence for what a disk says; `null` for everything else. */
export function explainDisk(error: unknown, path: string): BackupFailure | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return backupFailure(
      "disk-full",
      `The disk of ${path} is full. Nothing half-written was left there; free some space, or choose another place with CONSENTRY_BACKUP_DIR.`,
    );
  }
  if (code === "ENOENT") return backupFailure("folder", `There is no ${path}.`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR") {
    return backupFailure("folder", `${path} is closed to this program (${code}).`);
  }
  if (code === "EEXIST") return backupFailure("folder", `${path} is no folder.`);
  if (code === "EISDIR") return backupFailure("folder", `${path} is a folder, and no backup.`);
  return null;
}
