import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";

/** A mailbox is full over a holiday, or its server is being moved: once and twice say nothing. */
const REFUSALS_IN_A_ROW = 3;

/** Mails of one week, or of one bad week of a server, count as one. Our own line, and nobody's rule. */
const DAYS_OF_REFUSALS = 14;

/** A report may come that late (RFC 5321 §4.5.4.1: four to five days); until then silence says nothing. */
const DAYS_FOR_A_REPORT = 5;

/**
 * Whether a mailbox that is there has taken nothing so often in a row and for so long that nobody
 * looks after it any more. A message that did not come back in between, or any answer, begins the
 * row anew.
 */
export async function isFullForLong(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  contact: string | null,
): Promise<boolean> {
  if (contact === null) return false;
  const [row] = await tx.rows(REFUSED, [
    organisation.id,
    contact,
    now,
    REFUSALS_IN_A_ROW,
    `${DAYS_OF_REFUSALS} days`,
    `${DAYS_FOR_A_REPORT} days`,
  ]);
  return row?.forLong === true;
}

const REFUSED = statement<{ readonly forLong: boolean }>(
  "contact_facts.refused_for_long",
  `with refusals as (
     select at from contact_facts
      where organisation_id = $1 and contact_id = $2 and kind = 'bounced'
        and detail->>'about' = 'mailbox'
      order by at desc
      limit $4),
   span as (select count(*) as times, min(at) as first, max(at) as last from refusals)
   select times = $4 and last - first >= $5::interval
          and not exists (
            select from contact_facts
             where organisation_id = $1 and contact_id = $2 and at > first
               and kind in ('replied', 'purchased', 'login', 'delivered'))
          and not exists (
            select from deliveries as delivery
              join campaigns as mailing using (organisation_id, campaign_id)
             where organisation_id = $1 and contact_id = $2 and delivery.state = 'sent'
               and mailing.channel = 'email'
               and sent_at > first and sent_at < $3::timestamptz - $6::interval
               and not exists (
                 select from campaign_responses as response
                  where response.organisation_id = $1
                    and response.campaign_id = delivery.campaign_id
                    and response.delivery_id = delivery.delivery_id
                    and response.kind = 'bounced')) as "forLong"
     from span`,
);
