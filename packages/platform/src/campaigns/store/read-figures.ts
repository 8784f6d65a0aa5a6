import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** How many messages of a campaign came to what. Facts of ours: nobody was observed for them. */
export interface CampaignFigures {
  readonly planned: number;
  readonly waiting: number;
  readonly inFlight: number;
  readonly sent: number;
  readonly bounced: number;
  readonly skipped: number;
  readonly cancelled: number;
  /** Messages sent whose readers agreed to have their openings observed for reports. */
  readonly measured: number;
}

/**
 * The figures of these campaigns, by id; one that was never planned has none. Of a campaign that is
 * over they are counted once and kept: a list of many large ones costs no more than a list of small.
 */
export async function readFigures(
  tx: Tx,
  organisation: OrganisationId,
  campaigns: readonly string[],
): Promise<ReadonlyMap<string, CampaignFigures>> {
  const kept = await tx.rows(KEPT, [organisation, campaigns]);
  const known = new Map(kept.map(({ id, figures }) => [id, figures]));
  const unknown = campaigns.filter((id) => !known.has(id));
  if (unknown.length === 0) return known;
  const counted = await tx.rows(COUNT, [organisation, unknown]);
  for (const { id, ...figures } of counted) known.set(id, figures);
  const still = counted.filter(({ waiting, inFlight }) => waiting === 0 && inFlight === 0);
  if (still.length > 0) {
    await tx.run(KEEP, [
      organisation,
      still.map(({ id }) => id),
      still.map(({ id: _id, ...figures }) => JSON.stringify(figures)),
    ]);
  }
  return known;
}

const KEPT = statement<{ readonly id: string; readonly figures: CampaignFigures }>(
  "campaigns.kept_figures",
  `select campaign_id as id, figures from campaigns
    where organisation_id = $1 and campaign_id = any ($2::uuid[]) and figures is not null`,
);

const COUNT = statement<CampaignFigures & { readonly id: string }>(
  "campaigns.count_figures",
  `select campaign_id as id, count(*)::int as planned,
          (count(*) filter (where state = 'waiting'))::int as waiting,
          (count(*) filter (where state = 'in-flight'))::int as "inFlight",
          (count(*) filter (where state = 'sent'))::int as sent,
          (count(*) filter (where state = 'bounced'))::int as bounced,
          (count(*) filter (where state = 'skipped'))::int as skipped,
          (count(*) filter (where state = 'cancelled'))::int as cancelled,
          (count(*) filter (where state = 'sent' and open_level = 'individual'
             and 'track.open.individual' = any (purposes)))::int as measured
     from deliveries
    where organisation_id = $1 and campaign_id = any ($2::uuid[])
    group by campaign_id`,
);

/** Only of what is over: a draft could not have any, and the rest goes on. */
const KEEP = statement(
  "campaigns.keep_figures",
  `update campaigns set figures = given.figures::jsonb
     from unnest($2::uuid[], $3::text[]) as given (id, figures)
    where organisation_id = $1 and campaign_id = given.id and campaigns.figures is null
      and state in ('finished', 'cancelled')`,
);
