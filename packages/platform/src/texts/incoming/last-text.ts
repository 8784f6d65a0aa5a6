import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What somebody may be answering: a text to them alone, or one of a campaign. */
export interface LastText {
  readonly text: string | null;
  readonly campaign: string | null;
  readonly delivery: string | null;
  /** What it came from: a name, a short code or a number. */
  readonly sender: string;
}

/** The text that went to a number last, within a month; `null` where none did. */
export async function lastTextTo(
  tx: Tx,
  organisation: OrganisationId,
  numberKey: Uint8Array,
  now: Instant,
): Promise<LastText | null> {
  return (await tx.rows(LAST, [organisation, numberKey, now]))[0] ?? null;
}

/** Answers of ours to what somebody wrote are not what they are answering. */
const LAST = statement<LastText>(
  "texts.last_to",
  `select text, campaign, delivery, sender
     from (
       (select text_id as text, null::uuid as campaign, null::uuid as delivery, sender,
               sent_at as at
          from texts
         where organisation_id = $1 and number_key = $2 and sent_at is not null
           and kind not in ('stop-confirmation', 'help-answer')
         order by text_id desc
         limit 1)
       union all
       (select null, delivery.campaign_id, delivery.delivery_id, sent.sender, delivery.sent_at
          from contact_numbers as telephone
          join deliveries as delivery
            on delivery.organisation_id = $1 and delivery.contact_id = telephone.contact_id
          join campaign_texts as sent
            on sent.organisation_id = $1 and sent.campaign_id = delivery.campaign_id
           and sent.delivery_id = delivery.delivery_id
         where telephone.organisation_id = $1 and telephone.number_key = $2
           and delivery.sent_at is not null
         order by delivery.sent_at desc
         limit 1)) as sent
    where at > $3::timestamptz - interval '30 days'
    order by at desc
    limit 1`,
);
