import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";

/** Why campaigns stand that everything was stopped with. */
export const EVERYTHING_STOPPED = "everything-stopped";

/**
 * The switch for when something is badly wrong: pauses every campaign of an organisation, and none
 * starts or goes on until `allowSending`. Messages that a relay has already are finished.
 *
 * @returns how many campaigns it paused
 */
export async function stopEverything(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<number> {
  await tx.run(STOP, [organisation, now]);
  return tx.run(PAUSE_ALL, [organisation, EVERYTHING_STOPPED]);
}

/** Turns the switch back. Campaigns stay paused: each is resumed by somebody who looked at it. */
export async function allowSending(tx: Tx, organisation: OrganisationId): Promise<void> {
  await tx.run(ALLOW, [organisation]);
}

const STOP = statement(
  "organisations.stop_sending",
  `update organisations set sending_stopped_at = coalesce(sending_stopped_at, $2)
    where organisation_id = $1`,
);

const ALLOW = statement(
  "organisations.allow_sending",
  "update organisations set sending_stopped_at = null where organisation_id = $1",
);

const PAUSE_ALL = statement(
  "campaigns.pause_all",
  `update campaigns set state = 'paused', paused_because = $2
    where organisation_id = $1 and state in ('planning', 'scheduled', 'sending')`,
);
