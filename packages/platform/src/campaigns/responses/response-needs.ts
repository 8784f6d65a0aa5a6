import type { Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import { need, MOST_NAMED, type Looking, type Need } from "../../home/need.ts";

/** Gmail asks whoever writes to its readers to stay below three complaints in a thousand mails. */
const MOST_COMPLAINED = 0.003;
/** Our own line, and nobody's rule: of a hundred readers who asked for it, two leave. */
const MOST_LEFT = 0.02;

/** One angry reader among three hundred is no sign of anything. */
const FEWEST_COMPLAINTS = 3;
const FEWEST_LEFT = 10;

/** Campaigns of the last month of which so many readers complained or left that something is wrong. */
export async function responseNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const rows = await tx.rows(ANSWERED, [organisation.id, now, MOST_NAMED]);
  return rows.flatMap(({ id, name, sent, complained, left }): readonly Need[] => {
    const about = { id, name };
    if (complained >= FEWEST_COMPLAINTS && complained > sent * MOST_COMPLAINED) {
      return [need("many-complained", { about, count: complained })];
    }
    return left >= FEWEST_LEFT && left > sent * MOST_LEFT
      ? [need("many-left", { about, count: left })]
      : [];
  });
}

interface Answered {
  readonly id: string;
  readonly name: string;
  readonly startedAt: Instant;
  readonly sent: number;
  readonly complained: number;
  readonly left: number;
}

/** Campaigns that nobody left and nobody complained of are not even counted. */
const ANSWERED = statement<Answered>(
  "campaigns.answered_of_late",
  `select campaign.campaign_id as id, campaign.name, answers.complained, answers."left",
          (select count(*)::int from deliveries
            where organisation_id = $1 and campaign_id = campaign.campaign_id
              and sent_at is not null) as sent
     from campaigns as campaign
    cross join lateral
          (select (count(*) filter (where kind = 'complained'))::int as complained,
                  (count(*) filter (where kind = 'unsubscribed'))::int as "left"
             from campaign_responses
            where organisation_id = $1 and campaign_id = campaign.campaign_id) as answers
    where campaign.organisation_id = $1
      and campaign.started_at > $2::timestamptz - interval '30 days'
      and (answers.complained >= ${FEWEST_COMPLAINTS} or answers."left" >= ${FEWEST_LEFT})
    order by campaign.started_at desc
    limit $3`,
);
