import { dayOf, type Instant } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { PlatformRule } from "../rule.ts";

/** Removes what one rule has to remove at a moment, as a run would; holds are not looked at. */
export async function removeDue(
  tx: Tx,
  id: OrganisationId,
  rule: PlatformRule,
  now: Instant,
): Promise<void> {
  // Rules of plain tables ask for no more of an organisation than its number.
  const own = { tx, organisation: { id }, now } as Own;
  while ((await rule.removeSome(own, { on: dayOf(now), hasHolds: false, most: 100 })).hasMore);
}
