import { dayOf } from "@consentry/kernel";

import type { Installation } from "../../installation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { closedUntil, deleteClosed } from "./delete-closed.ts";

/** A day's turn is taken within the hour, whenever the process was started. */
const EVERY_MS = 60 * 60 * 1000;

/**
 * Deletes closed organisations on their day, until stopped.
 *
 * @param report hears what failed, by its kind alone
 */
export function startDeletingClosed(
  installation: Installation,
  report: (what: string) => void,
): RunningJob {
  return startLongJob(
    async (signal) => {
      const failures: unknown[] = [];
      for (const id of await closedUntil(installation, dayOf(installation.now()))) {
        await deleteClosed(installation, id, signal).catch((error: unknown) =>
          failures.push(error),
        );
      }
      if (failures.length > 0) throw failures[0];
    },
    EVERY_MS,
    {
      begins: "A closed organisation could not be deleted on its day; it is tried again.",
      ends: "Closed organisations are deleted on their day again.",
    },
    report,
  );
}
