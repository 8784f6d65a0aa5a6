import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";

/** What a carrier said of one message of a campaign's text, after that was written down with it. */
export interface ReceiptOfText {
  readonly campaign: string;
  readonly delivery: string;
  /** The carrier's own; empty when it gave none. */
  readonly code: string;
  readonly at: Instant;
}

/**
 * Notes with a campaign what its text came to: it has arrived when all messages that it was cut into
 * have, and has failed when one of them never will. Said again it changes nothing.
 */
export async function recordTextReceipt(
  tx: Tx,
  organisation: OrganisationId,
  { campaign, delivery, code, at }: ReceiptOfText,
): Promise<void> {
  const values = [organisation, campaign, delivery, at, code === "" ? null : code];
  const [said] = await tx.rows(RESPOND, values);
  if (said?.kind !== "bounced") return;
  const [row] = await tx.rows(WHOSE, [organisation, campaign, delivery]);
  const contact = row?.contact ?? null;
  if (contact === null) return;
  const about = { campaign, delivery, contact, code };
  await noteWebhookEvent(tx, organisation, { kind: "delivery.bounced", at, about });
}

const RESPOND = statement<{ readonly kind: string }>(
  "campaign_responses.of_carrier",
  `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at, code)
   select $1, $2, $3, said.kind, $4, case said.kind when 'bounced' then $5 end
     from (select case when bool_or(state in ('undeliverable', 'expired', 'rejected')) then 'bounced'
                       when bool_and(state = 'delivered') then 'delivered' end as kind
             from text_segments
            where organisation_id = $1 and campaign_id = $2 and delivery_id = $3) as said
    where said.kind is not null
   on conflict do nothing
   returning kind`,
);

const WHOSE = statement<{ readonly contact: string | null }>(
  "deliveries.whose",
  `select contact_id as contact from deliveries
    where organisation_id = $1 and campaign_id = $2 and delivery_id = $3`,
);
