import { dayOf } from "@consentry/kernel";

import { acrossOrganisations } from "../database/database.ts";
import type { Installation } from "../installation.ts";
import { makeMonthsAhead } from "../measurement/months.ts";
import { traced } from "../operating/tracing/tracing.ts";
import { dropWhatIsOver } from "../people/drop-what-is-over.ts";
import { takeRetentionTurns } from "../retention/run/take-turns.ts";
import { startLongJob, type RunningJob } from "../running-job.ts";

/**
 * Lets everything go whose day has come: of each organisation by the run of today, one rule after
 * the other; of the installation sessions, invitations and accounts of members who left. A run
 * that stands half-way is carried on. Ahead of time it makes the months that events will come in.
 * What fails holds up nothing else; the first failure is what it rejects with.
 */
export async function keepHouse(installation: Installation, signal?: AbortSignal): Promise<void> {
  const { database, now } = installation;
  const failures: unknown[] = [];
  const tell = (error: unknown): void => void failures.push(error);
  await acrossOrganisations(database, (tx) => dropWhatIsOver(tx, now())).catch(tell);
  await acrossOrganisations(database, (tx) => makeMonthsAhead(tx, dayOf(now()))).catch(tell);
  await takeRetentionTurns(installation, tell, signal === undefined ? {} : { signal }).catch(tell);
  if (failures.length > 0) throw failures[0];
}

/** Days are what it counts in; a run that somebody asked for begins before they look again. */
const EVERY_MS = 20 * 1000;

const WORDS = {
  begins: "What is past its day could not be removed; it is tried again.",
  ends: "What is past its day is removed again.",
};

/**
 * Keeps house now and regularly, until stopped; a stop breaks off between two batches.
 *
 * @param report hears what failed, by its kind alone
 */
export function startHousekeeping(
  installation: Installation,
  report: (what: string) => void,
  everyMs = EVERY_MS,
): RunningJob {
  const round = (signal: AbortSignal): Promise<void> =>
    traced("keep house", {}, () => keepHouse(installation, signal));
  return startLongJob(round, everyMs, WORDS, report);
}
