import { setTimeout as pause } from "node:timers/promises";

import { withOrganisation } from "../../../database/database.ts";
import { looksRunning } from "../claiming/is-running.ts";
import type { CampaignRun } from "../run.ts";

/** Somebody pressed a button and waits for it to work. */
const EVERY_MS = 300;

/** Looks regularly whether a campaign may go on. */
export interface Watch {
  /** False from then on when it was paused, cancelled or stopped, or when nobody could say. */
  readonly mayGoOn: boolean;
  stop(): Promise<void>;
}

export function watchCampaign({
  database,
  organisation,
  campaign,
}: Pick<CampaignRun, "database" | "organisation" | "campaign">): Watch {
  const stopping = new AbortController();
  const seen = { mayGoOn: true };
  const look = async (): Promise<void> => {
    while (seen.mayGoOn && !stopping.signal.aborted) {
      await pause(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      seen.mayGoOn = await withOrganisation(database, organisation.id, (tx) =>
        looksRunning(tx, organisation.id, campaign.id),
      ).catch(() => false);
    }
  };
  const looking = look();
  return {
    get mayGoOn() {
      return seen.mayGoOn;
    },
    async stop() {
      stopping.abort();
      await looking;
    },
  };
}
