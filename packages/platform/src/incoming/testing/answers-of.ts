import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What came back of messages to one person: their own words, a machine's for them, a server's. */
export interface Answer {
  readonly kind: "reply" | "automatic" | "bounce" | "complaint" | "read-receipt";
  readonly at: Instant;
  /** The campaign's message it is about; `null` where it is about a message by itself. */
  readonly delivery: string | null;
  readonly message: string | null;
}

/**
 * Everything that came back of one person's messages since a moment, oldest first: for whoever
 * waits for an answer. An automatic one is no answer; it says that nobody reads for a while.
 */
export function answersOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
  since: Instant,
): Promise<readonly Answer[]> {
  return tx.rows(ANSWERS, [organisation, contact, since]);
}

const ANSWERS = statement<Answer>(
  "incoming_mails.answers_of",
  `select kind, received_at as at, delivery_id as delivery, message_id as message
     from incoming_mails
    where organisation_id = $1 and contact_id = $2 and received_at >= $3 and kind <> 'unreadable'
    order by received_at, incoming_id`,
);
