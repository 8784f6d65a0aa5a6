import type { Instant } from "@consentry/kernel";
import type { ClickLevel, OpenLevel } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

export const DELIVERY_STATES = [
  "waiting",
  "in-flight",
  "sent",
  "bounced",
  "skipped",
  "cancelled",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message of a campaign, and what became of it. */
export interface DeliveryLine {
  readonly id: string;
  /** Contact id and address; `null` when the person was erased. */
  readonly contact: string | null;
  readonly address: string | null;
  readonly state: DeliveryState;
  /** Why it was not sent: a reason of law or of ours, or what a relay said. */
  readonly reason: string | null;
  /** Of a campaign with a trial: which of its writings. */
  readonly part: number;
  /** `null` until it is handed over. */
  readonly open: OpenLevel | null;
  readonly click: ClickLevel | null;
  /** `null`: it waits for the end of a trial. */
  readonly dueAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly attempts: number;
  readonly possibleDuplicates: number;
}

export interface DeliveriesAsked {
  /** The delivery that the page before ended with. */
  readonly after: string | null;
  readonly limit: number;
  /** `null`: in whatever state, for whatever reason. */
  readonly state: DeliveryState | null;
  readonly reason: string | null;
}

/** A page of a campaign's messages, in no order that means anything; one more where there are more. */
export function listDeliveries(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  { after, limit, state, reason }: DeliveriesAsked,
): Promise<readonly DeliveryLine[]> {
  return tx.rows(LIST, [organisation, campaign, after, limit + 1, state, reason]);
}

const LIST = statement<DeliveryLine>(
  "deliveries.list",
  `select delivery.delivery_id as id, delivery.contact_id as contact, contact.email as address,
          delivery.state, delivery.reason, delivery.part, delivery.open_level as open,
          delivery.click_level as click, nullif(delivery.due_at, 'infinity') as "dueAt",
          delivery.sent_at as "sentAt", delivery.attempts,
          delivery.possible_duplicates as "possibleDuplicates"
     from deliveries as delivery
     left join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = delivery.contact_id
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and ($3::uuid is null or delivery.delivery_id > $3)
      and ($5::text is null or delivery.state = $5)
      and ($6::text is null or delivery.reason = $6)
    order by delivery.delivery_id
    limit $4`,
);
