import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/**
 * Makes every draft of an organisation another version, which no gate has seen: for when something
 * changed that all its mails may say. What was started stays as it passed.
 *
 * @returns how many drafts there are
 */
export function voidGatesOf(tx: Tx, organisation: OrganisationId): Promise<number> {
  return tx.run(VOID, [organisation]);
}

/** Locked in one order, so that two who void gates never wait for each other in a ring. */
const VOID = statement(
  "campaigns.void_gates_of_organisation",
  `with drafts as (
     select campaign_id from campaigns
      where organisation_id = $1 and state = 'draft'
      order by campaign_id
        for update)
   update campaigns set version = version + 1, gate = null, gate_version = null
     from drafts
    where campaigns.organisation_id = $1 and campaigns.campaign_id = drafts.campaign_id`,
);
