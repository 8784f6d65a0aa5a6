import type { Instant } from "@consentry/kernel";

import type { CampaignChannel } from "../campaigns/campaign.ts";
import { readFigures, type CampaignFigures } from "../campaigns/store/read-figures.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";

/** What became of the campaign that ended last: facts of servers and of ours, and nobody's reading. */
export interface LastCampaign extends Pick<CampaignFigures, "sent" | "measured"> {
  readonly id: string;
  readonly name: string;
  /** Of texts nobody is observed. */
  readonly channel: CampaignChannel;
  readonly finishedAt: Instant;
  /** At once or days later: a server's report comes when it comes. */
  readonly bounced: number;
  readonly replied: number;
  readonly left: number;
  readonly complained: number;
  /** The share of its messages whose readers agreed to be observed; `null` when none was sent. */
  readonly coverage: number | null;
}

/** `null` where none has ended. */
export async function lastCampaign(
  tx: Tx,
  organisation: OrganisationId,
): Promise<LastCampaign | null> {
  const [last] = await tx.rows(LAST, [organisation]);
  if (last === undefined) return null;
  const figures = (await readFigures(tx, organisation, [last.id])).get(last.id);
  const { sent = 0, measured = 0 } = figures ?? {};
  return { ...last, sent, measured, coverage: sent === 0 ? null : measured / sent };
}

type LastRow = Omit<LastCampaign, "sent" | "measured" | "coverage">;

const LAST = statement<LastRow>(
  "home.last_campaign",
  `select campaign.campaign_id as id, name, channel, finished_at as "finishedAt", answers.*
     from (select campaign_id, name, channel, finished_at from campaigns
            where organisation_id = $1 and state = 'finished' and automation_id is null
            order by finished_at desc, campaign_id desc
            limit 1) as campaign
    cross join lateral
          (select (count(*) filter (where kind = 'bounced'))::int as bounced,
                  (count(*) filter (where kind = 'replied'))::int as replied,
                  (count(*) filter (where kind = 'unsubscribed'))::int as "left",
                  (count(*) filter (where kind = 'complained'))::int as complained
             from campaign_responses
            where organisation_id = $1 and campaign_id = campaign.campaign_id) as answers`,
);
