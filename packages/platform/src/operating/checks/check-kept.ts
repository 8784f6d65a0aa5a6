import type { KeptFigures } from "../metrics/kept-figures.ts";
import { fine, look, sick, type CheckName, type Finding } from "./finding.ts";

/** For how long something due may wait before nobody takes it in hand; a retry is due later. */
export const STUCK_SECONDS = {
  messages: 10 * 60,
  texts: 10 * 60,
  letters: 10 * 60,
  webhooks: 30 * 60,
} as const;

/** The job that signs runs four times in it. */
const UNSIGNED_SECONDS = 60 * 60;

const DAY_SECONDS = 24 * 60 * 60;

/** One night may go wrong. */
const BACKUP_SECONDS = 2 * DAY_SECONDS;
/** Backups are tried every week. */
const TRIED_SECONDS = 15 * DAY_SECONDS;

/** Retention runs every night. */
const RETENTION_DAYS = 2;

/** What the kept figures of an installation amount to. */
export function checkKept(kept: KeptFigures): readonly Finding[] {
  return [checkQueues(kept), checkLedger(kept), checkRetention(kept), checkBackups(kept)];
}

export function checkQueues({
  waiting,
  stalled,
  workers,
}: Pick<KeptFigures, "waiting" | "stalled" | "workers">): Finding {
  const stuck = waiting.filter(
    ({ queue, oldestSeconds }) => queue !== "campaigns" && oldestSeconds > STUCK_SECONDS[queue],
  );
  const told = [
    ...(stalled > 0 ? [`${stalled} campaigns send nothing for a quarter of an hour`] : []),
    ...stuck.map(
      ({ queue, oldestSeconds, length }) =>
        `${length} ${queue} wait, the first for ${Math.round(oldestSeconds / 60)} minutes`,
    ),
  ];
  if (told.length === 0 && workers === 0) {
    return look(
      "queues",
      "Nothing waits too long yet, and no process sends.",
      "Start one: consentry worker, or consentry start for everything in one.",
    );
  }
  if (told.length === 0) {
    const by = workers === 1 ? "1 process sends" : `${workers} processes send`;
    return fine("queues", `Nothing waits longer than it should; ${by}.`);
  }
  return sick(
    "queues",
    `${told.join("; ")}.`,
    "See whether a consentry worker runs, and whether the relay takes mails: consentry doctor. Nothing is lost meanwhile.",
  );
}

export function checkLedger({ ledger }: Pick<KeptFigures, "ledger">): Finding {
  return ledger.unsigned > 0 && ledger.unsignedSeconds > UNSIGNED_SECONDS
    ? look(
        "ledger",
        `${ledger.unsigned} entries of ledgers are not signed, the newest signature is ${Math.round(ledger.unsignedSeconds / 60)} minutes old.`,
        "See whether a process of ours runs, and what its log says of checkpoints. Check a ledger with: consentry ledger verify",
      )
    : fine("ledger", `${ledger.entries} entries in ledgers; what is older than an hour is signed.`);
}

export function checkRetention({ retention }: Pick<KeptFigures, "retention">): Finding {
  if (retention.failedRuns > 0) {
    return sick(
      "retention",
      `${retention.failedRuns} runs of retention failed and are tried again.`,
      "See in the log what cannot be removed, and why: consentry retention",
    );
  }
  return retention.daysSinceRun > RETENTION_DAYS
    ? sick(
        "retention",
        `Retention last came to its end ${retention.daysSinceRun} days ago.`,
        "See whether a consentry worker runs.",
      )
    : fine("retention", "What is past its day is removed.");
}

export function checkBackups({ backup }: Pick<KeptFigures, "backup">): Finding {
  const about: CheckName = "backups";
  if (!backup.cameBack) {
    return sick(
      about,
      "The newest backup that was tried did not come back.",
      "See why with: consentry backup list. Make another, and try it: consentry backup; consentry backup verify FILE --restore",
    );
  }
  if (backup.ageSeconds === null) {
    const advice = "Make one with: consentry backup";
    return backup.failed
      ? sick(about, "There is no backup, and making one failed.", `${advice}; it says why.`)
      : look(about, "There is no backup yet.", `${advice}. A worker makes one every night.`);
  }
  const age = daysText(backup.ageSeconds);
  if (backup.failed) {
    return sick(
      about,
      `Making the newest backup failed; the last that was made is ${age} old.`,
      "See why with: consentry backup list",
    );
  }
  if (backup.isExpected && backup.ageSeconds > BACKUP_SECONDS) {
    return sick(
      about,
      `The newest backup is ${age} old.`,
      "See whether a consentry worker runs, and what its log says; make one with: consentry backup",
    );
  }
  if (backup.triedAgeSeconds === null || backup.triedAgeSeconds > TRIED_SECONDS) {
    return look(
      about,
      `The newest backup is ${age} old, and none was restored for trial for two weeks.`,
      "Try one with: consentry backup verify FILE --restore",
    );
  }
  return fine(about, `The newest backup is ${age} old, and one came back when it was tried.`);
}

function daysText(seconds: number): string {
  return seconds < 2 * DAY_SECONDS
    ? `${Math.round(seconds / 3600)} hours`
    : `${Math.floor(seconds / DAY_SECONDS)} days`;
}
