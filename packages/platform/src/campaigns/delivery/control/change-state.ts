import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { CampaignState } from "../../campaign.ts";

export type ControlFailure =
  | { readonly kind: "no-such-campaign" }
  /** What is asked for is not possible from where the campaign stands. */
  | { readonly kind: "wrong-state"; readonly state: CampaignState }
  | { readonly kind: "everything-stopped" };

/**
 * Holds a campaign where it is: messages that a relay has already are finished, every other waits.
 * Once the transaction is committed, no further message is taken in hand.
 *
 * @param because a person's word, or the code of what is wrong; without personal data
 */
export async function pauseCampaign(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  because: string,
): Promise<Result<null, ControlFailure>> {
  const state = await lockState(tx, organisation, campaign);
  if (state === null) return err({ kind: "no-such-campaign" });
  if (!isUnderWay(state)) return err({ kind: "wrong-state", state });
  await tx.run(PAUSE, [organisation, campaign, because]);
  return ok(null);
}

/**
 * Lets a paused campaign go on where it was: at planning its audience, waiting for its day, or
 * sending. Refused while its organisation has stopped everything.
 */
export async function resumeCampaign(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
): Promise<Result<null, ControlFailure>> {
  const state = await lockOwnState(tx, organisation, campaign);
  if (state === null) return err({ kind: "no-such-campaign" });
  if (state !== "paused") return err({ kind: "wrong-state", state });
  if (await hasStoppedEverything(tx, organisation)) return err({ kind: "everything-stopped" });
  await tx.run(RESUME, [organisation, campaign]);
  return ok(null);
}

/**
 * Ends a campaign for good: nobody who waits gets it. Messages that a relay has are finished.
 *
 * @returns how many will not get it
 */
export async function cancelCampaign(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  now: Instant,
): Promise<Result<number, ControlFailure>> {
  const state = await lockOwnState(tx, organisation, campaign);
  if (state === null) return err({ kind: "no-such-campaign" });
  if (!isUnderWay(state) && state !== "paused") return err({ kind: "wrong-state", state });
  await tx.run(CANCEL, [organisation, campaign, now]);
  return ok(await tx.run(CANCEL_WAITING, [organisation, campaign]));
}

/** Whether a worker has to do with it. */
export function isUnderWay(state: CampaignState): boolean {
  return state === "planning" || state === "scheduled" || state === "sending";
}

/** From then on nobody takes messages of it in hand, until the transaction has ended. */
export async function lockState(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
): Promise<CampaignState | null> {
  return (await tx.rows(LOCK, [organisation, campaign]))[0]?.state ?? null;
}

/**
 * The same for what people do to a campaign. Messages of automations are none to them: they change,
 * start and end with their automation alone.
 */
export async function lockOwnState(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
): Promise<CampaignState | null> {
  return (await tx.rows(LOCK_OWN, [organisation, campaign]))[0]?.state ?? null;
}

export async function hasStoppedEverything(tx: Tx, organisation: OrganisationId): Promise<boolean> {
  return (await tx.rows(STOPPED, [organisation])).length > 0;
}

const LOCK = statement<{ readonly state: CampaignState }>(
  "campaigns.lock_state",
  "select state from campaigns where organisation_id = $1 and campaign_id = $2 for update",
);

const LOCK_OWN = statement<{ readonly state: CampaignState }>(
  "campaigns.lock_own_state",
  `select state from campaigns
    where organisation_id = $1 and campaign_id = $2 and automation_id is null
      for update`,
);

const STOPPED = statement<{ readonly id: string }>(
  "organisations.stopped",
  `select organisation_id as id from organisations
    where organisation_id = $1 and sending_stopped_at is not null`,
);

const PAUSE = statement(
  "campaigns.pause",
  `update campaigns set state = 'paused', paused_because = $3
    where organisation_id = $1 and campaign_id = $2`,
);

const RESUME = statement(
  "campaigns.resume",
  `update campaigns
      set paused_because = null,
          state = case when planned_at is null then 'planning'
                       when started_at is null then 'scheduled' else 'sending' end
    where organisation_id = $1 and campaign_id = $2`,
);

const CANCEL = statement(
  "campaigns.cancel",
  `update campaigns set state = 'cancelled', finished_at = $3, paused_because = null
    where organisation_id = $1 and campaign_id = $2`,
);

const CANCEL_WAITING = statement(
  "deliveries.cancel_waiting",
  `update deliveries set state = 'cancelled'
    where organisation_id = $1 and campaign_id = $2 and state = 'waiting'`,
);
