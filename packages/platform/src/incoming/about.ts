import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import type { SentMail } from "./return-path/return-token.ts";

/** What named the message that something is about. */
export const FOUND_BY = ["address", "unsubscribe-link", "feedback-id", "message-id"] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** A message of ours that something came back of, and whose it was. */
export interface About {
  readonly by: FoundBy;
  readonly mail: SentMail;
  /** Of a campaign's message. */
  readonly campaign: string | null;
  /** Contact id; `null` when the person was erased, or is none. */
  readonly contact: string | null;
  /** Stands for the address it went to; `null` when that is not known any more. */
  readonly addressKey: Uint8Array | null;
}

/** What is known of a message that we sent; `null` when there is none of that number. */
export async function findSent(
  tx: Tx,
  organisation: OrganisationId,
  mail: SentMail,
): Promise<Omit<About, "by"> | null> {
  const find = mail.kind === "delivery" ? FIND_DELIVERY : FIND_MESSAGE;
  const [found] = await tx.rows(find, [organisation, mail.id]);
  return found === undefined ? null : { mail, ...found };
}

/**
 * A delivery's number alone does not lead to it: messages are kept by campaign. So it is looked for
 * in each, by its key; another index on messages would cost every one that is sent.
 */
const FIND_DELIVERY = statement<Omit<About, "by" | "mail">>(
  "deliveries.find_by_number",
  `select campaign.campaign_id as campaign, delivery.contact_id as contact,
          contact.address_key as "addressKey"
     from campaigns as campaign
    cross join lateral
          (select contact_id from deliveries
            where organisation_id = $1 and campaign_id = campaign.campaign_id and delivery_id = $2
            limit 1) as delivery
     left join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = delivery.contact_id
    where campaign.organisation_id = $1
    limit 1`,
);

/** It goes to an address, which may be a contact's. */
const FIND_MESSAGE = statement<Omit<About, "by" | "mail">>(
  "messages.find_by_number",
  `select null as campaign, contact.contact_id as contact, message.address_key as "addressKey"
     from messages as message
     left join contacts as contact
       on contact.organisation_id = $1 and contact.address_key = message.address_key
    where message.organisation_id = $1 and message.message_id = $2`,
);
