import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement, type Statement } from "../../database/statement.ts";
import type { ReadTx, Tx } from "../../database/transaction.ts";
import type { Campaign, CampaignState } from "../campaign.ts";

/** One campaign; `null` when there is none. */
export async function readCampaign(
  tx: ReadTx,
  organisation: OrganisationId,
  id: string,
): Promise<Campaign | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

/** A campaign as a list shows it, without what is written in it. */
export interface CampaignLine extends Omit<Campaign, "writing" | "trial"> {
  /** Of a text message: how it begins. */
  readonly subject: string;
  /** How many people it is for, as counted of late for this version; `null` when it was not. */
  readonly audience: number | null;
}

/** `needs`: those that wait for a person first, the latest first among them. */
export const CAMPAIGN_SORTS = ["latest", "needs", "name"] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

export interface CampaignsAsked {
  /** The campaign that the page before ended with; should it be gone, there is no next page. */
  readonly after: string | null;
  readonly limit: number;
  readonly sort?: CampaignSort;
  /** `null`: in whatever state. */
  readonly state?: CampaignState | null;
}

/**
 * A page of campaigns, the latest first unless said otherwise; one more where there are more.
 * Messages of automations are none of it: those are shown with their automation.
 */
export function listCampaigns(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit, sort = "latest", state = null }: CampaignsAsked,
): Promise<readonly CampaignLine[]> {
  return tx.rows(LISTS[sort], [organisation, after, limit + 1, state]);
}

/** A text has no subject: as much of it as a line shows. */
const SHOWN_OF_TEXT = 100;

const LINE = `campaign_id as id, channel, name, purpose, list_id as list, segment_id as segment,
  identity_id as identity, measuring, offer, errand, version, state, gate_version as "gateVersion",
  case when gate_version = version then 'passed'
       when gate ->> 'passed' = 'false' then 'refused'
       else 'not-checked' end as gate,
  starts_at as "startsAt", at_local_time as "atLocalTime", per_hour as "perHour",
  paused_because as "pausedBecause", made_at as "madeAt", planned_at as "plannedAt",
  started_at as "startedAt", finished_at as "finishedAt"`;

const FIND = statement<Campaign>(
  "campaigns.find",
  `select ${LINE}, writing, trial from campaigns
    where organisation_id = $1 and campaign_id = $2`,
);

/** Stopped ones first, then drafts by how far they are, what is under way, and what is over. */
function need(of: string): string {
  return `case ${of}.state when 'paused' then 0
    when 'draft' then case when ${of}.gate_version = ${of}.version then 1
                           when ${of}.gate is not null then 2 else 3 end
    when 'planning' then 4 when 'sending' then 4 when 'scheduled' then 5 else 6 end`;
}

/** @param behind whether \`campaign\` comes behind \`last\` */
function listed(sort: CampaignSort, behind: string, order: string): Statement<CampaignLine> {
  return statement(
    `campaigns.list_by_${sort}`,
    `select ${LINE},
            case channel when 'sms' then left(writing ->> 'text', ${SHOWN_OF_TEXT})
                         else writing ->> 'subject' end as subject,
            (select people_of from campaign_audiences as audience
              where audience.organisation_id = $1
                and audience.campaign_id = campaign.campaign_id
                and audience.version = campaign.version) as audience
       from campaigns as campaign
      where organisation_id = $1 and automation_id is null and ($4::text is null or state = $4)
        and ($2::uuid is null or exists (
          select from campaigns as last
           where last.organisation_id = $1 and last.campaign_id = $2 and (${behind})))
      order by ${order}
      limit $3`,
  );
}

const LISTS: Readonly<Record<CampaignSort, Statement<CampaignLine>>> = {
  latest: listed("latest", "campaign.campaign_id < last.campaign_id", "campaign_id desc"),
  needs: listed(
    "needs",
    `${need("campaign")} > ${need("last")} or ${need("campaign")} = ${need("last")}
       and campaign.campaign_id < last.campaign_id`,
    `${need("campaign")}, campaign_id desc`,
  ),
  name: listed(
    "name",
    "(lower(campaign.name), campaign.campaign_id) > (lower(last.name), last.campaign_id)",
    "lower(name), campaign_id",
  ),
};
