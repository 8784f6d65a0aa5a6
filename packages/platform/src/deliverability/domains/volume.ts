import type { Instant } from "@consentry/kernel";
import type { Volume } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Of fewer mails a complaint more or less says nothing. */
const FEWEST_SENT = 1_000;

/** How much was sent by these senders in the last month, and how many complained of it. */
export async function volumeOf(
  tx: Tx,
  organisation: OrganisationId,
  senders: readonly string[],
  now: Instant,
): Promise<Volume> {
  if (senders.length === 0) return { mostADay: null, complaintsPerThousand: null };
  const [row] = await tx.rows(SENT, [organisation, senders, now]);
  const { most = 0, sent = 0, complained = 0 } = row ?? {};
  const complaintsPerThousand = sent < FEWEST_SENT ? null : (complained / sent) * 1_000;
  return { mostADay: most, complaintsPerThousand };
}

const SENT = statement<{
  readonly most: number;
  readonly sent: number;
  readonly complained: number;
}>(
  "sending_domains.volume",
  `with month as (
     select campaign_id from campaigns
      where organisation_id = $1 and channel = 'email' and identity_id = any ($2::uuid[])
        and started_at > $3::timestamptz - interval '30 days'),
   days as (
     select count(*)::int as mails from deliveries
      where organisation_id = $1 and campaign_id in (select campaign_id from month)
        and sent_at is not null
      group by (sent_at at time zone 'UTC')::date)
   select coalesce(max(mails), 0)::int as most, coalesce(sum(mails), 0)::int as sent,
          (select count(*)::int from campaign_responses
            where organisation_id = $1 and campaign_id in (select campaign_id from month)
              and kind = 'complained') as complained
     from days`,
);
