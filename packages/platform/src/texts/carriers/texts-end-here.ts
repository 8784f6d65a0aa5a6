import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { InboxDoors } from "../../installation.ts";

/** Whether texts end in the local inbox: neither the organisation nor the installation has a carrier. */
export async function textsEndHere(
  tx: Tx,
  organisation: OrganisationId,
  { textsEndHere: installationHasNone = true }: InboxDoors,
): Promise<boolean> {
  if (!installationHasNone) return false;
  return (await tx.rows(ON, [organisation])).length === 0;
}

const ON = statement<object>(
  "text_carriers.any_on",
  "select from text_carriers where organisation_id = $1 and is_on limit 1",
);
