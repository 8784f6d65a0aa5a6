import { dayOf, type Instant } from "@consentry/kernel";

import { factsOf } from "../../../contacts/contacts/load-facts.ts";
import { withOrganisation, type Database } from "../../../database/database.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import type { Campaign } from "../../campaign.ts";

/**
 * Whether somebody said stop after their text was taken in hand: seconds lie between that and its
 * turn, and a stop acts before the next message. Law itself was asked when it was taken, and is again
 * for whoever is put back. A carrier takes some hundred texts a second, and this is one look for each.
 */
export async function hasStopped(
  database: Database,
  organisation: OrganisationId,
  { list }: Pick<Campaign, "list">,
  contact: string,
  now: Instant,
): Promise<boolean> {
  const way = { channel: "sms", list, on: dayOf(now) } as const;
  const [known] = await withOrganisation(database, organisation, (tx) =>
    factsOf(tx, organisation, [contact], way),
  );
  return known === undefined || known.facts.suppressed !== null;
}
