import type { Instant } from "@consentry/kernel";
import type { TextReceipt } from "@consentry/sms";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What a carrier said of one message of a campaign's text, after that was written down. */
export interface TextReceiptOf extends Pick<TextReceipt, "state" | "code"> {
  readonly campaign: string;
  readonly delivery: string;
  readonly at: Instant;
}

/**
 * Notes with a campaign what its texts came to: one has arrived when all messages that it was cut
 * into have, and has failed when one of them never will. Said again it changes nothing.
 */
export async function recordTextReceipts(
  tx: Tx,
  organisation: OrganisationId,
  receipts: readonly TextReceiptOf[],
): Promise<void> {
  for (const { campaign, delivery, code, at } of receipts) {
    await tx.run(RESPOND, [organisation, campaign, delivery, at, code === "" ? null : code]);
  }
}

const RESPOND = statement(
  "campaign_responses.of_carrier",
  `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at, code)
   select $1, $2, $3, said.kind, $4, case said.kind when 'bounced' then $5 end
     from (select case when bool_or(state in ('undeliverable', 'expired', 'rejected')) then 'bounced'
                       when bool_and(state = 'delivered') then 'delivered' end as kind
             from text_segments
            where organisation_id = $1 and campaign_id = $2 and delivery_id = $3) as said
    where said.kind is not null
   on conflict do nothing`,
);
