import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Somebody who may have got a message more than once. */
export interface PossibleDuplicate {
  readonly delivery: string;
  /** Contact id and address; `null` when the person was erased. */
  readonly contact: string | null;
  readonly address: string | null;
  /** How many copies more than one there may be. */
  readonly times: number;
}

/** One page of the list; a crash leaves some hundreds, a relay that never answers more. */
export const MOST_DUPLICATES_LISTED = 1_000;

/**
 * Who may have got a campaign's message twice: it was in hand when its worker died, or handed over
 * whole to a relay that never answered. Nobody else did.
 *
 * @param after the delivery that the page before ended with
 */
export function listPossibleDuplicates(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  after: string | null = null,
): Promise<readonly PossibleDuplicate[]> {
  return tx.rows(LIST, [organisation, campaign, after, MOST_DUPLICATES_LISTED]);
}

const LIST = statement<PossibleDuplicate>(
  "deliveries.possible_duplicates",
  `select delivery.delivery_id as delivery, delivery.contact_id as contact,
          contact.email as address, delivery.possible_duplicates as times
     from deliveries as delivery
     left join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = delivery.contact_id
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.possible_duplicates > 0
      and ($3::uuid is null or delivery.delivery_id > $3)
    order by delivery.delivery_id
    limit $4`,
);
