import { statement } from "../../database/statement.ts";
import { need, type Looking, type Need } from "../../home/need.ts";

/** That nothing leaves the machine, where neither the organisation nor the installation has a relay. */
export async function relayNeeds({ tx, organisation, inbox }: Looking): Promise<readonly Need[]> {
  if (!inbox.endsHere) return [];
  const relays = await tx.rows(ON, [organisation.id]);
  return relays.length === 0 ? [need("relay-missing")] : [];
}

const ON = statement<{ readonly id: string }>(
  "relays.any_on",
  "select relay_id as id from relays where organisation_id = $1 and is_on limit 1",
);
