import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/**
 * Whether people may come into an automation and go on: it is active, and its organisation did not
 * stop everything. Who pauses it waits until this transaction has ended, and from then on nobody is
 * moved.
 */
export async function isActive(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
): Promise<boolean> {
  return (await tx.rows(ACTIVE, [organisation, automation])).length > 0;
}

const ACTIVE = statement<{ readonly id: string }>(
  "automations.active",
  `select automation_id as id
     from automations as automation
     join organisations as organisation using (organisation_id)
    where automation.organisation_id = $1 and automation_id = $2 and state = 'active'
      and organisation.sending_stopped_at is null
      for share of automation`,
);
