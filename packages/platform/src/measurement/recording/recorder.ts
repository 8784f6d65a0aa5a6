import { dayOf } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import { groupCommit, type GroupCommit } from "../../database/group-commit.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { loggable } from "../../http/loggable.ts";
import type { Installation } from "../../installation.ts";
import { loads, recordingSeconds } from "../../operating/metrics/counted.ts";
import { makeMonthsAhead } from "../months.ts";
import { recordLoads, Remembered, type Load, type Loads } from "./record-loads.ts";

/** What the measured loads of a process go through. */
export interface Recorder {
  /**
   * Resolves when the load was decided about, and what of it may be kept is on the disk. It never
   * rejects: what cannot be recorded is let go and counted, and its image is shown all the same.
   */
  record(load: Load): Promise<void>;
  /** How many loads were let go since the process started; of whom is known to nobody. */
  readonly letGo: number;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

/** As many loads as one transaction decides about: a few hundredths of a second of work. */
const MOST_AT_ONCE = 1_000;

/** Loads that wait, a few megabytes of them. More than that come only when the database is stuck. */
const MOST_WAITING = 10_000;

/** Of one organisation: while one group is at the database, law is asked about the other. */
const LANES = [1, 2] as const;

/** A month may be missing, a person may go while they are written about: each is mended by another go. */
const MOST_TRIES = 3;

/**
 * Takes loads of all organisations and writes those that wait for one organisation together.
 *
 * @param report hears by its kind alone what could not be written
 */
export function makeRecorder(
  installation: Pick<Installation, "database" | "now">,
  report: (what: string) => void,
): Recorder {
  // Only tokens that we sealed come here, so there are no more of these than organisations.
  const lanes = new Map<OrganisationId, readonly GroupCommit<Load, null>[]>();
  const remembered = new Remembered(() => performance.now());
  let waiting = 0;
  let letGo = 0;

  function emptiestLane(organisation: OrganisationId): GroupCommit<Load, null> {
    let own = lanes.get(organisation);
    if (own === undefined) {
      own = LANES.map(() => groupCommit((loads) => write(organisation, loads), MOST_AT_ONCE));
      lanes.set(organisation, own);
    }
    return own.reduce((best, lane) => (lane.waiting < best.waiting ? lane : best));
  }

  async function write(
    organisation: OrganisationId,
    group: readonly Load[],
  ): Promise<readonly null[]> {
    for (let left = MOST_TRIES - 1; ; left--) {
      try {
        await writeOnce(installation, remembered, { organisation, loads: group });
        loads.count({ outcome: "recorded" }, group.length);
        break;
      } catch (error) {
        if (left > 0) continue;
        letGo += group.length;
        loads.count({ outcome: "let-go" }, group.length);
        const what = error instanceof Error ? loggable(error) : { error: "unknown" };
        report(`Measured loads were answered without being kept. ${JSON.stringify(what)}`);
        break;
      }
    }
    return group.map(() => null);
  }

  return {
    async record(load) {
      if (waiting >= MOST_WAITING) {
        letGo += 1;
        loads.count({ outcome: "let-go" });
        return;
      }
      waiting += 1;
      const since = performance.now();
      await emptiestLane(load.token.organisation).add(load);
      recordingSeconds.took((performance.now() - since) / 1000);
      waiting -= 1;
    },
    get letGo() {
      return letGo;
    },
    async settled() {
      for (const lane of [...lanes.values()].flat()) await lane.settled();
    },
  };
}

async function writeOnce(
  { database, now }: Pick<Installation, "database" | "now">,
  remembered: Remembered,
  { organisation, loads }: Omit<Loads, "now">,
): Promise<void> {
  const at = now();
  try {
    await withOrganisation(database, organisation, (tx) =>
      recordLoads(tx, remembered, { organisation, loads, now: at }),
    );
  } catch (error) {
    // Made in a transaction of its own: the one that failed can do nothing any more.
    await withOrganisation(database, organisation, (tx) => makeMonthsAhead(tx, dayOf(at)));
    throw error;
  }
}
