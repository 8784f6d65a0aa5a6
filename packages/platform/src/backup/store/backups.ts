import type { Day, Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import type { SystemTx, Transaction } from "../../database/transaction.ts";
import { DEFAULT_KEEPING, type KeepingRule, type Kept } from "../keeping.ts";

/** A backup of this installation, or a try at one. */
export interface Backup {
  readonly id: string;
  readonly state: "asked" | "making" | "made" | "failed";
  readonly askedBy: string;
  readonly beganAt: Instant;
  readonly madeAt: Instant | null;
  /** The name of its file in the folder. */
  readonly file: string | null;
  readonly bytes: number | null;
  readonly rows: number | null;
  readonly failure: string | null;
  readonly keptAs: "daily" | "monthly" | null;
  readonly keepUntil: Day | null;
  readonly triedAt: Instant | null;
  readonly trialFault: string | null;
}

/** How this installation is backed up. */
export interface BackupSettings extends KeepingRule {
  readonly folder: string | null;
  readonly recipients: readonly string[];
  /** Whether what opens backups lies where the data do. */
  readonly identityIsHere: boolean;
  /** Since when somebody says that a copy of it lies elsewhere. */
  readonly identityKeptAt: Instant | null;
  readonly keysWrittenAt: Instant | null;
}

/** A list shows so many; what was kept by rule is never more. */
const MOST_LISTED = 200;

export async function listBackups(tx: Transaction): Promise<readonly Backup[]> {
  return tx.rows(LIST, [MOST_LISTED]);
}

const LIST = statement<Backup>(
  "backups.list",
  `select backup_id as id, state, asked_by as "askedBy", began_at as "beganAt",
          made_at as "madeAt", file, bytes, row_count as rows, failure, kept_as as "keptAs",
          keep_until as "keepUntil", tried_at as "triedAt", trial_fault as "trialFault"
     from backups
    order by began_at desc, backup_id desc
    limit $1`,
);

export async function readBackupSettings(tx: Transaction): Promise<BackupSettings> {
  const [settings] = await tx.rows(SETTINGS);
  return settings ?? UNTOUCHED;
}

const UNTOUCHED: BackupSettings = {
  ...DEFAULT_KEEPING,
  folder: null,
  recipients: [],
  identityIsHere: false,
  identityKeptAt: null,
  keysWrittenAt: null,
};

/** There is one row, once something of it was changed. */
async function makeSettings(tx: SystemTx): Promise<void> {
  await tx.run("insert into backup_settings default values on conflict do nothing");
}

const SETTINGS = statement<BackupSettings>(
  "backups.settings",
  `select daily_days as "dailyDays", monthly_months as "monthlyMonths", folder, recipients,
          identity_is_here as "identityIsHere", identity_kept_at as "identityKeptAt",
          keys_written_at as "keysWrittenAt"
     from backup_settings`,
);

export async function changeKeeping(tx: SystemTx, rule: KeepingRule): Promise<void> {
  await makeSettings(tx);
  await tx.run("update backup_settings set daily_days = $1, monthly_months = $2", [
    rule.dailyDays,
    rule.monthlyMonths,
  ]);
}

/** Somebody says that what opens the backups lies elsewhere, too. */
export async function noteIdentityKept(tx: SystemTx, by: string, at: Instant): Promise<void> {
  await makeSettings(tx);
  await tx.run("update backup_settings set identity_kept_at = $1, identity_kept_by = $2", [at, by]);
}

export interface BackupMachine {
  readonly folder: string;
  readonly recipients: readonly string[];
  readonly identityIsHere: boolean;
}

/** What the process that makes them uses; for other recipients, nothing was said of a key yet. */
export async function noteMachine(tx: SystemTx, machine: BackupMachine): Promise<void> {
  await makeSettings(tx);
  await tx.run(
    `update backup_settings
        set identity_kept_at = case when recipients = $2::text[] then identity_kept_at end,
            identity_kept_by = case when recipients = $2::text[] then identity_kept_by end,
            folder = $1, recipients = $2, identity_is_here = $3
      where (folder, recipients, identity_is_here) is distinct from ($1, $2::text[], $3)`,
    [machine.folder, machine.recipients, machine.identityIsHere],
  );
}

export async function noteKeysWritten(tx: SystemTx, at: Instant): Promise<void> {
  await tx.run("update backup_settings set keys_written_at = $1", [at]);
}

/** Asks the worker for one; while one waits already, that one. */
export async function askForBackup(
  tx: SystemTx,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: Instant },
): Promise<string> {
  await tx.lock("asking for a backup");
  const [waiting] = await tx.rows<{ readonly id: string }>(
    "select backup_id as id from backups where state in ('asked', 'making')",
  );
  if (waiting !== undefined) return waiting.id;
  await tx.run(
    "insert into backups (backup_id, state, asked_by, began_at) values ($1, 'asked', $2, $3)",
    [id, by, now],
  );
  return id;
}

export async function beginBackup(tx: SystemTx, id: string, now: Instant): Promise<void> {
  await tx.run("update backups set state = 'making', began_at = $2 where backup_id = $1", [
    id,
    now,
  ]);
}

export async function finishBackup(
  tx: SystemTx,
  id: string,
  made: { readonly file: string; readonly bytes: number; readonly rows: number },
  now: Instant,
): Promise<void> {
  await tx.run(
    `update backups set state = 'made', file = $2, bytes = $3, row_count = $4, made_at = $5
      where backup_id = $1`,
    [id, made.file, made.bytes, made.rows, now],
  );
}

export async function failBackup(tx: SystemTx, id: string, failure: string): Promise<void> {
  await tx.run("update backups set state = 'failed', failure = $2 where backup_id = $1", [
    id,
    failure,
  ]);
}

/** Whatever a killed process was at. Only for whoever holds the lock under which they are made. */
export async function failInterrupted(tx: SystemTx): Promise<void> {
  await tx.run("update backups set state = 'failed', failure = $1 where state = 'making'", [
    "It was broken off: the process that made it ended.",
  ]);
}

export async function noteTrial(
  tx: SystemTx,
  id: string,
  at: Instant,
  fault: string | null,
): Promise<void> {
  await tx.run("update backups set tried_at = $2, trial_fault = $3 where backup_id = $1", [
    id,
    at,
    fault,
  ]);
}

export async function noteKeeping(tx: SystemTx, kept: readonly Kept[]): Promise<void> {
  for (const { id, as, until } of kept) {
    await tx.run(
      `update backups set kept_as = $2, keep_until = $3
        where backup_id = $1 and (kept_as, keep_until) is distinct from ($2, $3::date)`,
      [id, as, until],
    );
  }
}

export async function forgetBackup(tx: SystemTx, id: string): Promise<void> {
  await tx.run("delete from backups where backup_id = $1", [id]);
}

/** Tries that failed long ago say nothing any more. */
export async function forgetFailures(tx: SystemTx, before: Instant): Promise<void> {
  await tx.run("delete from backups where state = 'failed' and began_at < $1", [before]);
}

/** How far what is destroyed here has reached what lies in backups. */
export interface BackupReach {
  /** Whatever was destroyed before cannot be read in any backup, where it is sealed by person. */
  readonly keysWrittenAt: Instant | null;
  /** The last day of the last backup there is: what is not sealed is gone after it. */
  readonly lastDay: Day | null;
}

export async function backupReach(tx: SystemTx): Promise<BackupReach> {
  const [reach] = await tx.rows<BackupReach>(
    `select (select keys_written_at from backup_settings) as "keysWrittenAt",
            (select max(keep_until) from backups where state = 'made') as "lastDay"`,
  );
  return reach ?? { keysWrittenAt: null, lastDay: null };
}
