import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Bug } from "@consentry/kernel";

/** One step of the schema: a file of plain SQL, never changed once it has left the house. */
export interface Migration {
  readonly number: number;
  /** `0001-organisations` */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hex, whatever line ends a checkout gave the file. */
  readonly sha256: string;
}

const FOLDER = fileURLToPath(new URL("migrations/", import.meta.url));
const FILE = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** All migrations of this program in their order; a gap or a stray file is a bug of ours. */
export async function readMigrations(folder: string = FOLDER): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).toSorted();
  const migrations: Migration[] = [];
  for (const file of files) {
    const number = Number(FILE.exec(file)?.[1]);
    if (number !== migrations.length + 1) {
      throw new Bug(`${file} is not migration ${migrations.length + 1}`);
    }
    const sql = (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n");
    const sha256 = createHash("sha256").update(sql).digest("hex");
    migrations.push({ number, name: file.slice(0, -".sql".length), sql, sha256 });
  }
  return migrations;
}
