import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { ReadTx } from "../../../database/transaction.ts";
import type { Campaign } from "../../campaign.ts";
import { readTrialResult } from "../../trial/move-trial-on.ts";
import type { TrialFacts } from "../report.ts";

/** How both writings of a campaign do; `null` where there is one. */
export async function trialFacts(
  tx: ReadTx,
  organisation: OrganisationId,
  { id, trial }: Pick<Campaign, "id" | "trial">,
): Promise<TrialFacts | null> {
  if (trial === null) return null;
  const [held] = await tx.rows(HELD, [organisation, id]);
  return {
    parts: await tx.rows(PARTS, [organisation, id]),
    waiting: held?.waiting ?? 0,
    result: await readTrialResult(tx, organisation, id),
  };
}

const HELD = statement<{ readonly waiting: number }>(
  "reports.held",
  `select count(*)::int as waiting from deliveries
    where organisation_id = $1 and campaign_id = $2 and state = 'waiting' and due_at = 'infinity'`,
);

const PARTS = statement<TrialFacts["parts"][number]>(
  "reports.parts",
  `select delivery.part, count(distinct delivery.delivery_id)::int as sent,
          count(*) filter (where response.kind = 'replied')::int as replied,
          count(*) filter (where response.kind = 'unsubscribed')::int as unsubscribed
     from deliveries as delivery
     left join campaign_responses as response
       on response.organisation_id = $1 and response.campaign_id = $2
      and response.delivery_id = delivery.delivery_id
      and response.kind in ('replied', 'unsubscribed')
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.state = 'sent' and delivery.part in (0, 1)
    group by delivery.part
    order by delivery.part`,
);
