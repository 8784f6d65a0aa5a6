import type { Instant } from "@consentry/kernel";

import type { Ailment } from "../../campaigns/delivery/sending/health.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Outcomes } from "./outcomes.ts";
import { ALL, OTHER, type Provider } from "./providers.ts";
import type { Sending } from "./rules.ts";

/** Fewer mails say nothing: of all together, and of one provider's. */
const FEWEST = 100;
const FEWEST_AT_PROVIDER = 50;

/** As where one worker watches its own (`sending/health.ts`), of all workers' last hour. */
const MOST_BOUNCED = 0.1;
const MOST_REFUSED = 0.2;

/**
 * What is wrong with a campaign, by what became of its mails in the last hour at whichever worker:
 * of each worker's own it may be too few to see. A single provider that it goes wrong at gets nothing
 * more of it until a person lets it; when it goes wrong at all of them, that is told, and the
 * campaign is its caller's to pause.
 */
export async function judgeCampaign(
  tx: Tx,
  { organisation, campaign }: Sending,
  now: Instant,
): Promise<Ailment | null> {
  const rows = await tx.rows(OF_LATE, [organisation, campaign, now]);
  const all = rows.filter(({ isOfAll }) => isOfAll).reduce<Outcomes>(sum, NOTHING);
  const ailment = ailmentOf(all, FEWEST);
  if (ailment !== null) {
    await tx.run(JUDGE_ANEW, [organisation, campaign, now]);
    return ailment;
  }
  for (const provider of new Set(rows.map((row) => row.provider))) {
    if (provider === OTHER) continue;
    const own = rows.filter((row) => row.provider === provider && row.isOfProvider);
    const because = ailmentOf(own.reduce<Outcomes>(sum, NOTHING), FEWEST_AT_PROVIDER);
    if (because !== null) await tx.run(HOLD, [organisation, campaign, provider, now, because]);
  }
  return null;
}

function ailmentOf(
  { sent, bounced, refused, deferred }: Outcomes,
  fewest: number,
): Extract<Ailment, "many-bounces" | "many-refusals"> | null {
  const all = sent + bounced + refused + deferred;
  if (all < fewest) return null;
  if (bounced > all * MOST_BOUNCED) return "many-bounces";
  return refused > all * MOST_REFUSED ? "many-refusals" : null;
}

const NOTHING: Outcomes = { sent: 0, bounced: 0, refused: 0, deferred: 0 };

function sum(one: Outcomes, other: Outcomes): Outcomes {
  return {
    sent: one.sent + other.sent,
    bounced: one.bounced + other.bounced,
    refused: one.refused + other.refused,
    deferred: one.deferred + other.deferred,
  };
}

interface OutcomeRow extends Outcomes {
  readonly provider: Provider;
  /** Not from before somebody let the campaign, or the provider, go on. */
  readonly isOfAll: boolean;
  readonly isOfProvider: boolean;
}

const OF_LATE = statement<OutcomeRow>(
  "delivery_outcomes.of_late",
  `select outcome.provider, outcome.sent, outcome.bounced, outcome.refused, outcome.deferred,
          outcome.slot > coalesce(every.judged_since, '-infinity') as "isOfAll",
          own.held_since is null and outcome.slot > coalesce(own.judged_since, '-infinity')
            as "isOfProvider"
     from delivery_outcomes as outcome
     left join campaign_providers as every
       on every.organisation_id = $1 and every.campaign_id = $2 and every.provider = '${ALL}'
     left join campaign_providers as own
       on own.organisation_id = $1 and own.campaign_id = $2 and own.provider = outcome.provider
    where outcome.organisation_id = $1 and outcome.campaign_id = $2
      and outcome.slot > $3::timestamptz - interval '1 hour'
    order by outcome.provider`,
);

const JUDGE_ANEW = statement(
  "campaign_providers.judge_anew",
  `insert into campaign_providers (organisation_id, campaign_id, provider, judged_since)
   values ($1, $2, '${ALL}', $3)
   on conflict (organisation_id, campaign_id, provider) do update
      set judged_since = excluded.judged_since`,
);

const HOLD = statement(
  "campaign_providers.hold",
  `insert into campaign_providers as known (organisation_id, campaign_id, provider, held_since,
     held_because)
   values ($1, $2, $3, $4, $5)
   on conflict (organisation_id, campaign_id, provider) do update
      set held_since = coalesce(known.held_since, excluded.held_since),
          held_because = coalesce(known.held_because, excluded.held_because)`,
);
