import { randomUUID } from "node:crypto";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import type { TextCarriers } from "../carriers/text-carriers.ts";
import type { TextWork } from "../own-texts.ts";
import { sendDueTexts } from "./send-due-texts.ts";
import { recoverLostTexts, whoseTexts } from "./whose-texts.ts";

/** A person waits for a code: half a second is not noticed. */
const ROUND_MS = 500;

/** Organisations at once; the rest of them have their turn after. */
const MOST_AT_ONCE = 8;

/** A carrier in trouble is asked again after a second, then twice as long each time, to a minute. */
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;

/**
 * Sends the texts of all organisations until stopped, each by the carrier of its organisation. Any
 * number of processes may do so on one database.
 *
 * @param report hears what failed, by its kind alone
 */
export function keepTexting(
  work: TextWork,
  carriers: TextCarriers,
  report: (what: string) => void,
): RunningJob {
  const worker = randomUUID();
  const rests = new Rests();
  const words = {
    begins: "Sending texts was interrupted; it is tried again.",
    ends: "Texts are sent again.",
  };
  return startLongJob(
    async (ending) => {
      const due = await whoseTexts(work.database, work.now());
      const ready = due.filter((organisation) => !rests.isResting(organisation));
      for (let at = 0; at < ready.length && !ending.aborted; at += MOST_AT_ONCE) {
        const turn = ready.slice(at, at + MOST_AT_ONCE);
        const ended = await Promise.allSettled(
          turn.map((organisation) => serve(organisation, ending)),
        );
        const failed = ended.find((one) => one.status === "rejected");
        if (failed !== undefined) throw failed.reason;
      }
    },
    ROUND_MS,
    words,
    report,
  );

  async function serve(organisation: OrganisationId, ending: AbortSignal): Promise<void> {
    const { database, now } = work;
    const lost = await recoverLostTexts(database, organisation, now());
    if (lost > 0) report(`Texts of a worker that is gone were put back: ${lost}.`);
    const way = await carriers.take(organisation);
    try {
      const trouble = await sendDueTexts({ database, organisation, worker, way, now }, ending);
      if (trouble === null) rests.forget(organisation);
      else rests.rest(organisation);
    } finally {
      way.letGo();
    }
  }
}

/** Who rests after a trouble, and for how long. */
class Rests {
  readonly #rests = new Map<OrganisationId, { readonly until: number; readonly ms: number }>();

  isResting(organisation: OrganisationId): boolean {
    return (this.#rests.get(organisation)?.until ?? 0) > performance.now();
  }

  rest(organisation: OrganisationId): void {
    const before = this.#rests.get(organisation)?.ms ?? FIRST_REST_MS / 2;
    const ms = Math.min(before * 2, LONGEST_REST_MS);
    this.#rests.set(organisation, { until: performance.now() + ms, ms });
  }

  forget(organisation: OrganisationId): void {
    this.#rests.delete(organisation);
  }
}
