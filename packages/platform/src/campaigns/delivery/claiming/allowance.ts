import type { Instant } from "@consentry/kernel";

import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";

/**
 * How many messages of a campaign may be taken in hand now, so that in no hour more than `perHour`
 * go out, nor more than their share in any minute: an hour's worth at once is what a bound is
 * against. Counted from what went out and what is under way, by whichever worker and before or after
 * whatever crash. Holds the count to the end of the transaction, so that two workers never both
 * take the last one.
 */
export async function allowance(
  tx: Tx,
  { organisation, campaign, perHour }: Paced,
  now: Instant,
): Promise<number> {
  await tx.lock(`campaign pace ${campaign}`);
  const [used] = await tx.rows(USED, [organisation, campaign, now]);
  const { hour = 0, minute = 0, inFlight = 0 } = used ?? {};
  const perMinute = Math.ceil(perHour / MINUTES_AN_HOUR);
  return Math.max(0, Math.min(perHour - hour, perMinute - minute) - inFlight);
}

export interface Paced {
  readonly organisation: OrganisationId;
  readonly campaign: string;
  readonly perHour: number;
}

const MINUTES_AN_HOUR = 60;

/** Moments are cut to the second: one more second on each side counts too many and never too few. */
const USED = statement<{
  readonly hour: number;
  readonly minute: number;
  readonly inFlight: number;
}>(
  "deliveries.used_pace",
  `select (select count(*)::int from deliveries
            where organisation_id = $1 and campaign_id = $2
              and sent_at >= $3::timestamptz - interval '1 hour') as hour,
          (select count(*)::int from deliveries
            where organisation_id = $1 and campaign_id = $2
              and sent_at >= $3::timestamptz - interval '1 minute') as minute,
          (select count(*)::int from deliveries
            where organisation_id = $1 and campaign_id = $2
              and state = 'in-flight') as "inFlight"`,
);
