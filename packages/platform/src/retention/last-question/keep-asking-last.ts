import { asOrganisation } from "../../consent/asking/own.ts";
import type { Installation } from "../../installation.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { askLastQuestions, MOST_AT_ONCE } from "./ask-last-questions.ts";

/** Days are what it counts in; the window is weeks long. */
const EVERY_MS = 60 * 60 * 1000;

/**
 * Asks people before their last day, for every organisation that wants it, until stopped. Several
 * processes may do so on one database.
 *
 * @param report hears what failed, by its kind alone
 */
export function startAskingLast(
  installation: Installation,
  report: (what: string) => void,
): RunningJob {
  return startLongJob(
    (signal) => askEverywhere(installation, signal),
    EVERY_MS,
    {
      begins: "People could not be asked before their last day; it is tried again.",
      ends: "People are asked before their last day again.",
    },
    report,
  );
}

/** One organisation that fails holds up no other; the first failure is what it rejects with. */
async function askEverywhere(installation: Installation, signal: AbortSignal): Promise<void> {
  const failures: unknown[] = [];
  for (const { id } of await listOrganisations(installation.database)) {
    try {
      for (let asked = MOST_AT_ONCE; asked === MOST_AT_ONCE && !signal.aborted;) {
        asked = (await asOrganisation(installation, id, (own) => askLastQuestions(own))) ?? 0;
      }
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
