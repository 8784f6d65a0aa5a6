import type { Instant } from "@consentry/kernel";

import { pauseCampaign } from "../../campaigns/delivery/control/change-state.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { ALL } from "./providers.ts";

/** The line that large providers draw: three of a thousand readers. */
const MOST_COMPLAINED = 0.003;

/** One angry reader among three hundred is no sign of anything. */
const FEWEST_COMPLAINTS = 3;

/**
 * Pauses a campaign that is on its way when more of its readers complain than of mail they asked
 * for. Whoever lets it go on is told again only by complaints that come from then on.
 */
export async function pauseAfterComplaints(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  now: Instant,
): Promise<void> {
  const [row] = await tx.rows(COMPLAINED, [organisation, campaign]);
  if (row === undefined || row.complained < FEWEST_COMPLAINTS) return;
  if (row.complained <= row.sent * MOST_COMPLAINED) return;
  const paused = await pauseCampaign(tx, organisation, campaign, "many-complaints");
  if (paused.ok) await tx.run(JUDGE_ANEW, [organisation, campaign, now]);
}

/** Of a campaign with a pace, which is one of mails; of any other nothing is sent here. */
const COMPLAINED = statement<{ readonly complained: number; readonly sent: number }>(
  "campaign_responses.complained_of_late",
  `select (select count(*)::int from campaign_responses
            where organisation_id = $1 and campaign_id = $2 and kind = 'complained'
              and at > coalesce(judged.since, '-infinity')) as complained,
          (select coalesce(sum(sent), 0)::int from delivery_outcomes
            where organisation_id = $1 and campaign_id = $2) as sent
     from (select max(judged_since) as since from campaign_providers
            where organisation_id = $1 and campaign_id = $2 and provider = '${ALL}') as judged`,
);

const JUDGE_ANEW = statement(
  "campaign_providers.judge_complaints_anew",
  `insert into campaign_providers (organisation_id, campaign_id, provider, judged_since)
   values ($1, $2, '${ALL}', $3)
   on conflict (organisation_id, campaign_id, provider) do update
      set judged_since = excluded.judged_since`,
);
