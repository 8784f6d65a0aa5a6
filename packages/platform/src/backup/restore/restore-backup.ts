import { randomUUID } from "node:crypto";

import { err, ok, Secret, type Instant, type Result } from "@consentry/kernel";
import type { Client } from "pg";

import type { Database } from "../../database/database.ts";
import type { DatabaseFailure } from "../../database/failure.ts";
import { explainError } from "../../database/explain-error.ts";
import { readMigrations, type Migration } from "../../database/read-migrations.ts";
import { LOCAL_SETTINGS } from "../../database/values.ts";
import { backupFailure, explainDisk, type BackupFailure } from "../failure.ts";
import { MAIN_SCHEMA, readBackupText, type BackupHeader } from "../file/backup-text.ts";
import { Damaged, readSealed } from "../file/read-sealed.ts";
import { catchUp, type CaughtUp } from "./catch-up.ts";
import { load, type Load, type Loaded } from "./load.ts";
import { readKeyFile } from "./read-key-file.ts";

/** A backup, what opens it, and where it is to go. */
export interface Restoration {
  readonly file: string;
  readonly keyFile: string;
  readonly identities: readonly string[];
  readonly place: RestorePlace;
  /** Whether a database that holds something makes way. */
  readonly replaces: boolean;
  readonly now: Instant;
  readonly onTable?: (table: string) => void;
}

export interface RestorePlace {
  /** Opens the database at these steps of the schema, also one that is half restored. */
  open(migrations: readonly Migration[]): Promise<Result<Database, DatabaseFailure>>;
  /** Makes the backup's secret the installation's, just before what depends on it is kept. */
  keepSecret(secret: string): Promise<Result<null, BackupFailure>>;
}

export interface Restored extends Loaded, CaughtUp {
  /** The moment whose state came back. */
  readonly made: string;
}

/**
 * Puts a backup back: into an empty database, at the schema it was made with, all of it or nothing;
 * then brings it to this program's schema and to what was decided since. Whoever was erased since
 * is not there, whoever must not be written to is not written to, and nothing is sent until
 * somebody allows it: what went out after the backup would go out again.
 */
export async function restoreBackup(
  restoration: Restoration,
): Promise<Result<Restored, BackupFailure>> {
  const { file, keyFile, identities, place } = restoration;
  try {
    const sealed = await readSealed(file, identities);
    if (!sealed.ok) return sealed;
    const text = await readBackupText(sealed.value, MAIN_SCHEMA);
    const known = await readMigrations();
    const steps = stepsFor(text.header, known);
    if (!steps.ok) return steps;
    const keys = await readKeyFile(keyFile, identities);
    if (!keys.ok) return keys;
    if (keys.value.header.made < text.header.made) return err(keysAreOlder(keyFile));
    const { secret } = text.header;
    if (secret === undefined) return err(damaged(file, "its secret is missing"));
    const loaded = await fill(restoration, steps.value, {
      text,
      keys: keys.value.keys,
      keyFile,
      identities,
      replaces: restoration.replaces,
      ...(restoration.onTable && { onTable: restoration.onTable }),
    });
    if (!loaded.ok) return loaded;
    const opened = await place.open(known);
    if (!opened.ok) return opened;
    try {
      const caughtUp = await catchUp(opened.value, { ...restoration, secret: new Secret(secret) });
      if (!caughtUp.ok) return caughtUp;
      return ok({ ...loaded.value, ...caughtUp.value, made: text.header.made });
    } finally {
      await opened.value.stop();
    }
  } catch (error) {
    return err(explainRestore(error, file));
  }
}

/** The steps that a backup was made at; an error when this program does not know them. */
function stepsFor(
  { migrations }: BackupHeader,
  known: readonly Migration[],
): Result<readonly Migration[], BackupFailure> {
  if (migrations.length > known.length) {
    return err(
      backupFailure(
        "schema",
        `The backup was made by a newer Consentry (step ${migrations.length} of the schema, this program knows ${known.length}). Restore it with that one.`,
      ),
    );
  }
  const other = migrations.find(({ sha256 }, at) => sha256 !== known[at]?.sha256);
  if (other === undefined) return ok(known.slice(0, migrations.length));
  return err(
    backupFailure(
      "schema",
      `The backup was made by another Consentry: its step ${JSON.stringify(other.name)} is none of this program's.`,
    ),
  );
}

async function fill(
  { place, now, file }: Restoration,
  steps: readonly Migration[],
  what: Load,
): Promise<Result<Loaded, BackupFailure>> {
  const opened = await place.open(steps);
  if (!opened.ok) return opened;
  try {
    return await opened.value.asOwner(async (client) => {
      const isHalf = await isHalfRestored(client);
      if (!what.replaces && !isHalf && !(await isEmpty(client))) return err(NOT_EMPTY);
      await mark(client, file, now);
      const filled = await inOneStep(client, what, isHalf, place);
      if (!filled.ok) await unmark(client, isHalf);
      return filled;
    });
  } finally {
    await opened.value.stop();
  }
}

/** All of it is there afterwards, with the secret that it needs, or nothing of it. */
async function inOneStep(
  client: Client,
  what: Load,
  isHalf: boolean,
  place: RestorePlace,
): Promise<Result<Loaded, BackupFailure>> {
  await client.query(`begin; ${LOCAL_SETTINGS}; set local statement_timeout = 0`);
  try {
    const loaded = await load(client, { ...what, replaces: what.replaces || isHalf });
    const kept = await place.keepSecret(what.text.header.secret ?? "");
    if (!kept.ok) {
      await client.query("rollback");
      return kept;
    }
    await client.query("commit");
    await client.query("analyze");
    return ok(loaded);
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    await unmark(client, isHalf).catch(() => undefined);
    throw error;
  }
}

/** What was there before is whole, unless it was half restored then already. */
async function unmark(client: Client, wasHalf: boolean): Promise<void> {
  if (!wasHalf) await client.query("delete from restorations");
}

async function isHalfRestored(client: Client): Promise<boolean> {
  const { rows } = await client.query("select from restorations limit 1");
  return rows.length > 0;
}

async function isEmpty(client: Client): Promise<boolean> {
  // Row security holds the owner, too, and would show nothing.
  await client.query("begin; alter table organisations no force row level security");
  const { rows } = await client.query<{ readonly is: boolean }>(
    "select not exists (select from organisations) and not exists (select from accounts) as is",
  );
  await client.query("rollback");
  return rows[0]?.is === true;
}

/** From here on the database says that it is not whole, until the last step is done. */
async function mark(client: Client, file: string, now: Instant): Promise<void> {
  await client.query("delete from restorations");
  await client.query(
    "insert into restorations (restoration_id, file, began_at) values ($1, $2, $3)",
    [randomUUID(), file, now],
  );
}

const NOT_EMPTY = backupFailure(
  "not-empty",
  "The database holds something already. Name an empty one (CONSENTRY_DATA or DATABASE_URL), or say --replace: then all that it holds goes.",
);

function keysAreOlder(keyFile: string): BackupFailure {
  return backupFailure(
    "keys",
    `${keyFile} is older than the backup: people who came in between could not be read. Take the newest file of keys.`,
  );
}

function damaged(file: string, why: string): BackupFailure {
  return backupFailure("damaged", `${file} is no whole backup of Consentry: ${why}.`);
}

const NOT_ALLOWED = "42501";

function explainRestore(error: unknown, file: string): BackupFailure {
  if (error instanceof Damaged) return damaged(file, error.message);
  const { code } = error as { readonly code?: string };
  if (code === NOT_ALLOWED) {
    return backupFailure("refused", "The login of DATABASE_URL must own the database's tables.");
  }
  // What the server refuses of a row, a backup cannot have held.
  if (code?.startsWith("22") === true || code?.startsWith("23") === true) {
    return damaged(file, `the database refuses what it holds (${code})`);
  }
  const explained = explainError(error) ?? explainDisk(error, file);
  if (explained === null) throw error;
  return explained;
}
