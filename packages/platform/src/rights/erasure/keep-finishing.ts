import type { Instant } from "@consentry/kernel";

import { asOrganisation } from "../../consent/asking/own.ts";
import { acrossOrganisations } from "../../database/database.ts";
import { filesOf } from "../../files/files-of.ts";
import type { Installation } from "../../installation.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { noteBackups } from "./backups-reached.ts";
import { finishErasures } from "./finish-erasures.ts";
import { scrubWhenDue } from "./scrub.ts";

/** Often enough that a night's hour is not missed, and that files are cleared while it is news. */
const EVERY_MS = 15 * 60 * 1000;

/** In UTC: over Europe it is night. */
const QUIET_FROM = 1;
const QUIET_TO = 4;

/**
 * Works off what erasures did not reach in their own transaction: files that waited, the
 * database's own files (once a night, where there was any), backups. Several processes may do so.
 *
 * @param report hears what failed, by its kind alone
 */
export function startFinishing(
  installation: Installation,
  report: (what: string) => void,
): RunningJob {
  return startLongJob(
    (signal) => finishAll(installation, signal),
    EVERY_MS,
    {
      begins: "What was erased could not be taken out of files or overwritten; it is tried again.",
      ends: "What was erased is taken out of files and overwritten again.",
    },
    report,
  );
}

/** One organisation that fails holds up no other; the first failure is what it rejects with. */
async function finishAll(installation: Installation, signal: AbortSignal): Promise<void> {
  const { database, now } = installation;
  const files = filesOf(installation);
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);
  for (const { id } of await listOrganisations(database)) {
    if (signal.aborted) return;
    await asOrganisation(installation, id, (own) => finishErasures(own, files)).catch(failed);
  }
  await acrossOrganisations(database, (tx) => noteBackups(tx, now())).catch(failed);
  if (isQuiet(now()) && !signal.aborted) await scrubWhenDue(database, now).catch(failed);
  if (failures.length > 0) throw failures[0];
}

export function isQuiet(now: Instant): boolean {
  const hour = Number(now.slice(11, 13));
  return hour >= QUIET_FROM && hour < QUIET_TO;
}
