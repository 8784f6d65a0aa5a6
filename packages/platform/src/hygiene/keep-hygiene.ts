import { asOrganisation } from "../consent/asking/own.ts";
import type { Installation } from "../installation.ts";
import { listOrganisations } from "../organisations/organisation.ts";
import { startJob, type RunningJob } from "../running-job.ts";
import { Trouble } from "../trouble.ts";
import { restInactive } from "./rest-inactive.ts";

/** A day's turn is taken within the hour, whenever the process was started. */
const EVERY_MS = 60 * 60 * 1000;

/**
 * Takes the day's turn of every organisation that lets mail to the inactive rest, until stopped.
 * Several processes may do so on one database.
 *
 * @param report hears what failed, by its kind alone
 */
export function startHygiene(
  installation: Installation,
  report: (what: string) => void,
): RunningJob {
  const trouble = new Trouble(
    {
      begins: "Mail to the inactive could not be put to rest; it is tried again.",
      ends: "Mail to the inactive is put to rest again.",
    },
    report,
  );
  return startJob(() => takeTurns(installation), EVERY_MS, { trouble });
}

/** One organisation that fails holds up no other; the first failure is what it rejects with. */
async function takeTurns(installation: Installation): Promise<void> {
  const failures: unknown[] = [];
  for (const { id } of await listOrganisations(installation.database)) {
    await asOrganisation(installation, id, (own) => restInactive(own)).catch((error: unknown) =>
      failures.push(error),
    );
  }
  if (failures.length > 0) throw failures[0];
}
