import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";

/**
 * Whether messages of a campaign may be taken in hand: it is being sent, and its organisation did
 * not stop everything. Who pauses it waits until this transaction has ended, and from then on
 * nothing more is taken.
 */
export async function isRunning(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
): Promise<boolean> {
  return (await tx.rows(RUNNING, [organisation, campaign])).length > 0;
}

/** The same without waiting for anybody and without being waited for: a look between messages. */
export async function looksRunning(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
): Promise<boolean> {
  return (await tx.rows(LOOKS_RUNNING, [organisation, campaign])).length > 0;
}

const CONDITION = `from campaigns as campaign
     join organisations as organisation on organisation.organisation_id = campaign.organisation_id
    where campaign.organisation_id = $1 and campaign.campaign_id = $2
      and campaign.state = 'sending' and organisation.sending_stopped_at is null`;

const RUNNING = statement<{ readonly id: string }>(
  "campaigns.running",
  `select campaign.campaign_id as id ${CONDITION} for share of campaign`,
);

const LOOKS_RUNNING = statement<{ readonly id: string }>(
  "campaigns.looks_running",
  `select campaign.campaign_id as id ${CONDITION}`,
);
