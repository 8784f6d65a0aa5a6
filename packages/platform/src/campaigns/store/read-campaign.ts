import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Campaign } from "../campaign.ts";

/** One campaign; `null` when there is none. */
export async function readCampaign(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Campaign | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

/** A campaign as a list shows it, without what is written in it. */
export type CampaignLine = Omit<Campaign, "writing" | "trial"> & { readonly subject: string };

/**
 * Campaigns, the latest first: those made before the one `after`, one more than `limit` where there
 * are more.
 */
export function listCampaigns(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly CampaignLine[]> {
  return tx.rows(LIST, [organisation, after, limit + 1]);
}

const LINE = `campaign_id as id, name, purpose, list_id as list, segment_id as segment,
  identity_id as identity, measuring, offer, version, state, gate_version as "gateVersion",
  starts_at as "startsAt", at_local_time as "atLocalTime", per_hour as "perHour",
  paused_because as "pausedBecause", made_at as "madeAt", planned_at as "plannedAt",
  started_at as "startedAt", finished_at as "finishedAt"`;

const FIND = statement<Campaign>(
  "campaigns.find",
  `select ${LINE}, writing, trial from campaigns
    where organisation_id = $1 and campaign_id = $2`,
);

const LIST = statement<CampaignLine>(
  "campaigns.list",
  `select ${LINE}, writing ->> 'subject' as subject from campaigns
    where organisation_id = $1 and ($2::uuid is null or campaign_id < $2)
    order by campaign_id desc
    limit $3`,
);
