import { readdir, unlink } from "node:fs/promises";
import { join } from "node:path";

import { dayOf, err, type Instant, type Result, type Secret } from "@consentry/kernel";

import type { Config } from "../../config.ts";
import { acrossOrganisations, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { traced } from "../../operating/tracing/tracing.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { backupFailure, explainDisk, type BackupFailure } from "../failure.ts";
import { backupKeys, passingKeys, type BackupKeys } from "../file/identity.ts";
import { keepingOf, overOn } from "../keeping.ts";
import { makeBackup, type MadeBackup } from "../make/make-backup.ts";
import { KEYS_FILE, writeKeys } from "../make/write-keys.ts";
import {
  askForBackup,
  beginBackup,
  failBackup,
  failInterrupted,
  finishBackup,
  forgetBackup,
  forgetFailures,
  listBackups,
  noteKeeping,
  noteKeysWritten,
  noteMachine,
  noteTrial,
  readBackupSettings,
  type Backup,
} from "../store/backups.ts";
import { tryBackup } from "../trial/try-backup.ts";
import { BACKUP_LOCK } from "./backup-lock.ts";
import { isDue, isTrialDue } from "./is-due.ts";

/** Where backups of an installation lie, and what is in them. */
export interface BackupWork {
  readonly database: Database;
  readonly secret: Secret;
  readonly now: () => Instant;
  readonly folder: string;
  readonly recipients: readonly string[];
  readonly dataDirectory: string;
}

const EVERY_MS = 60 * 1000;
/** A process that just started has more pressing things to do. */
const AFTER_START_MS = 10 * 60 * 1000;
/** A file of keys is written no more often, however many people are erased. */
const KEYS_EVERY_MS = 60 * 60 * 1000;

/**
 * Backs up every night, tries every week whether a backup comes back, lets go of those that are
 * over, and writes the file of keys anew within the hour when somebody was erased. Of several
 * processes one does it. Without a folder it makes none, and says so to whoever asks for one.
 *
 * @param report hears what failed, in a sentence
 */
export function startBackups(
  { backups, dataDirectory }: Pick<Config, "dataDirectory"> & Partial<Pick<Config, "backups">>,
  data: Pick<BackupWork, "database" | "secret" | "now">,
  report: (what: string) => void,
): RunningJob {
  if (backups === undefined) return { stop: () => Promise.resolve() };
  const words = {
    begins: "Backups cannot be made at the moment; it is tried again.",
    ends: "Backups can be made again.",
  };
  const { folder } = backups;
  if (folder === null) {
    return startLongJob(() => refuseAsked(data.database), EVERY_MS, words, report);
  }
  const work = { ...data, folder, recipients: backups.recipients, dataDirectory };
  const startedAt = performance.now();
  const seen: Seen = { destroyed: null, keysAt: 0 };
  return startLongJob(
    async (signal) => {
      const mayBegin = performance.now() - startedAt > AFTER_START_MS;
      await backUpRound(work, seen, { mayBegin, report, signal });
    },
    EVERY_MS,
    words,
    report,
  );
}

async function refuseAsked(database: Database): Promise<void> {
  await acrossOrganisations(database, async (tx) => {
    for (const { id, state } of await listBackups(tx)) {
      if (state === "asked") await failBackup(tx, id, NONE_HERE);
    }
  });
}

const NONE_HERE =
  "This installation makes no backups by itself (CONSENTRY_BACKUP_DIR=none). Make one with: consentry backup -o DIR";

/** What this process knows of keys that were destroyed. */
export interface Seen {
  destroyed: number | null;
  keysAt: number;
}

export interface RoundManner {
  /** Whether it may begin what nobody asked for by hand. */
  readonly mayBegin: boolean;
  readonly report: (what: string) => void;
  /** Breaks off a backup or a trial that is under way. */
  readonly signal?: AbortSignal;
}

/** One look at what is to be done, and the doing. */
export async function backUpRound(
  work: BackupWork,
  seen: Seen,
  manner: RoundManner,
): Promise<void> {
  const { mayBegin, report } = manner;
  const { database, now } = work;
  const asked = await acrossOrganisations(database, listBackups);
  const isAsked = asked.some(({ state }) => state === "asked");
  const isWanted = isAsked || (mayBegin && isDue(asked, now()));
  if (!isWanted && !(mayBegin && (await hasKeysToDestroy(work, seen)))) return;
  const held = await database.holdLock(BACKUP_LOCK);
  if (held === null) return;
  try {
    const keys = await backupKeys(work.dataDirectory, work.recipients);
    if (!keys.ok) return report(keys.error.sentence);
    await acrossOrganisations(database, async (tx) => {
      await failInterrupted(tx);
      await noteMachine(tx, {
        folder: work.folder,
        recipients: keys.value.recipients,
        identityIsHere: keys.value.identity !== null,
      });
    });
    const keysHere = keys.value;
    await traced(isWanted ? "back up" : "renew keys of backups", {}, () =>
      isWanted ? backUp(work, keysHere, manner) : renewKeys(work, keysHere),
    );
    seen.destroyed = await destroyedKeys(database);
    seen.keysAt = performance.now();
  } finally {
    await held.release();
  }
}

async function backUp(
  work: BackupWork,
  keys: BackupKeys,
  { report, signal }: RoundManner,
): Promise<void> {
  const { database, secret, folder, now } = work;
  const backups = await acrossOrganisations(database, listBackups);
  const id = await acrossOrganisations(database, async (tx) => {
    const taken = await askForBackup(tx, { id: newId(), by: "system", now: now() });
    await beginBackup(tx, taken, now());
    return taken;
  });
  // Whom a trial is for: where what opens backups lies elsewhere, a key that is forgotten with it.
  const trial = isTrialDue(backups, now()) ? await trialKeys(keys) : null;
  const recipients = [...new Set([...keys.recipients, ...(trial?.recipients ?? [])])];
  const job = { database, secret, folder, now: now(), ...(signal && { signal }) };
  const made = await makeBackup({ ...job, recipients });
  if (!made.ok) {
    report(made.error.sentence);
    await acrossOrganisations(database, (tx) => failBackup(tx, id, made.error.sentence));
    return;
  }
  await acrossOrganisations(database, async (tx) => {
    await finishBackup(tx, id, made.value, job.now);
    await noteKeysWritten(tx, job.now);
  });
  if (trial !== null) {
    const tried = await tryBackup({
      file: join(folder, made.value.file),
      keyFile: join(folder, KEYS_FILE),
      identity: trial.identity,
      dataDirectory: work.dataDirectory,
      now: now(),
      ...(signal && { signal }),
    });
    const fault = tried.ok ? null : tried.error.sentence;
    if (tried.ok || !CANNOT_TRY.includes(tried.error.code)) {
      if (fault !== null) report(`A backup did not come back when it was tried: ${fault}`);
      await acrossOrganisations(database, (tx) => noteTrial(tx, id, now(), fault));
    } else report(`No backup can be tried on this machine: ${fault ?? ""}`);
    // The file of keys is written again for those alone whom it is for.
    await renewKeys(work, keys);
  }
  await letGo(work);
}

/**
 * Makes one at once, for somebody who waits for it, and lists it where it lies in the folder of
 * this installation. A trial is left to the worker.
 *
 * @param folder where to, when not to the installation's own
 */
export async function backUpNow(
  work: BackupWork,
  keys: BackupKeys,
  {
    folder = work.folder,
    onTable,
  }: { readonly folder?: string; onTable?: (table: string) => void },
): Promise<Result<MadeBackup, BackupFailure>> {
  const { database, secret, now } = work;
  const held = await database.holdLock(BACKUP_LOCK);
  if (held === null) return err(UNDER_WAY);
  try {
    const began = now();
    const isOwn = folder === work.folder;
    const { recipients } = keys;
    const made = await makeBackup({
      database,
      secret,
      folder,
      recipients,
      now: began,
      ...(onTable && { onTable }),
    });
    if (made.ok && isOwn) {
      await acrossOrganisations(database, async (tx) => {
        await failInterrupted(tx);
        const identityIsHere = keys.identity !== null;
        await noteMachine(tx, { folder, recipients, identityIsHere });
        const id = await askForBackup(tx, { id: newId(), by: "command", now: began });
        await finishBackup(tx, id, made.value, began);
        await noteKeysWritten(tx, began);
      });
      await letGo(work);
    }
    return made;
  } finally {
    await held.release();
  }
}

const UNDER_WAY = backupFailure(
  "under-way",
  "Another process is making a backup just now. Wait for it, and look with: consentry backup list",
);

/** That there is no server for a trial says nothing of the backup. */
const CANNOT_TRY: readonly string[] = ["no-server", "no-system-user"];

async function trialKeys({
  identity,
}: BackupKeys): Promise<{ readonly identity: Secret; readonly recipients: readonly string[] }> {
  if (identity !== null) return { identity, recipients: [] };
  const passing = await passingKeys();
  return { identity: passing.identity, recipients: [passing.recipient] };
}

async function renewKeys(work: BackupWork, { recipients }: BackupKeys): Promise<void> {
  const { database, secret, folder } = work;
  const now = work.now();
  try {
    await writeKeys({ database, secret, folder, recipients, now });
  } catch (error) {
    const explained = explainDisk(error, folder);
    throw explained === null ? error : new Error(explained.sentence, { cause: error });
  }
  await acrossOrganisations(database, (tx) => noteKeysWritten(tx, now));
}

/** How many keys were destroyed and people erased, as the server counts; a crash counts anew. */
async function destroyedKeys(database: Database): Promise<number> {
  const [row] = await acrossOrganisations(database, (tx) =>
    tx.rows<{ readonly count: number }>(
      `select coalesce(sum(case relname when 'erasures' then n_tup_ins else n_tup_del end), 0)::float8
                as count
         from pg_stat_user_tables
        where relname in ('contact_keys', 'erasures')`,
    ),
  );
  return row?.count ?? 0;
}

async function hasKeysToDestroy({ database }: BackupWork, seen: Seen): Promise<boolean> {
  const isSoon = seen.destroyed !== null && performance.now() - seen.keysAt < KEYS_EVERY_MS;
  if (isSoon) return false;
  const { keysWrittenAt } = await acrossOrganisations(database, readBackupSettings);
  // Before the first backup there is nothing that keys could open.
  return keysWrittenAt !== null && (await destroyedKeys(database)) !== seen.destroyed;
}

/** Failed tries are of interest for as long. */
const FAILURES_DAYS_MS = 30 * 24 * 60 * 60 * 1000;

/** Removes what is over by the rule, its file first: what the list does not name, nobody looks for. */
async function letGo({ database, folder, now }: BackupWork): Promise<void> {
  const { rule, made } = await acrossOrganisations(database, async (tx) => ({
    rule: await readBackupSettings(tx),
    made: (await listBackups(tx)).filter(isMade),
  }));
  const there = new Set(await readdir(folder));
  const lost = made.filter(({ file }) => !there.has(file)).map(({ id }) => id);
  const here = made.filter(({ file }) => there.has(file));
  const kept = keepingOf(here, rule);
  const over = overOn(kept, dayOf(now()));
  for (const { id, file } of here) {
    if (over.includes(id)) await unlink(join(folder, file));
  }
  const before = new Date(Date.parse(now()) - FAILURES_DAYS_MS).toISOString() as Instant;
  await acrossOrganisations(database, async (tx) => {
    for (const id of [...over, ...lost]) await forgetBackup(tx, id);
    await noteKeeping(tx, kept);
    await forgetFailures(tx, before);
  });
}

type ListedFile = Backup & { readonly madeAt: Instant; readonly file: string };

function isMade(backup: Backup): backup is ListedFile {
  return backup.madeAt !== null && backup.file !== null;
}
