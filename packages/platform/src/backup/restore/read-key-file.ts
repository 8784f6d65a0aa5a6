import { err, ok, type Result } from "@consentry/kernel";

import { backupFailure, type BackupFailure } from "../failure.ts";
import {
  KEYS_SCHEMA,
  readBackupText,
  type BackupHeader,
  type TableText,
} from "../file/backup-text.ts";
import { Damaged, readSealed } from "../file/read-sealed.ts";
import { KeyTable } from "../rows/key-table.ts";
import { wholeLines } from "../rows/whole-lines.ts";

/** Keys of the people who were there when the file was written. */
export interface ReadKeys {
  readonly header: BackupHeader;
  readonly keys: KeyTable;
}

export async function readKeyFile(
  path: string,
  identities: readonly string[],
): Promise<Result<ReadKeys, BackupFailure>> {
  const keys = new KeyTable();
  const read = await eachTable(path, identities, async ({ table, columns, rows }) => {
    const [number, salt] = [columns.indexOf(NUMBERS[table] ?? ""), columns.indexOf("salt")];
    if (number === -1 || salt === -1) return;
    for await (const lines of wholeLines(rows)) {
      for (const line of lines.toString("latin1").split("\n")) {
        const values = line.split("\t");
        if (values.length > 1) {
          keys.set(
            values[number] ?? "",
            Buffer.from((values[salt] ?? "").slice(HEX.length), "hex"),
          );
        }
      }
    }
  });
  return read.ok ? ok({ header: read.value, keys }) : read;
}

/** The column by whose value sealed rows name their key. */
const NUMBERS: Readonly<Record<string, string>> = {
  contact_keys: "contact_id",
  backup_keys: "key_id",
};

/** How the server begins bytes in hex, its backslash escaped. */
const HEX = "\\\\x";

/** Hands over one table of a file of keys after the other. */
export async function eachTable(
  path: string,
  identities: readonly string[],
  work: (table: TableText) => Promise<void>,
): Promise<Result<BackupHeader, BackupFailure>> {
  const opened = await readSealed(path, identities);
  if (!opened.ok) return opened.error.code === "folder" ? err(missing(path)) : opened;
  try {
    const text = await readBackupText(opened.value, KEYS_SCHEMA);
    for await (const table of text.tables) await work(table);
    return ok(text.header);
  } catch (error) {
    if (error instanceof Damaged) return err(backupFailure("keys", damaged(path, error)));
    throw error;
  }
}

function missing(path: string): BackupFailure {
  return backupFailure(
    "keys",
    `The file of keys is missing (${path}). Without it nothing of any person in a backup can be read. It lies beside the backups; name another place with --keys.`,
  );
}

function damaged(path: string, { message }: Damaged): string {
  return `${path} is no file of keys of Consentry, or not whole any more: ${message}.`;
}
