import { Bug, type Instant } from "@consentry/kernel";

import { asOrganisation, type Own } from "../../consent/asking/own.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Installation } from "../../installation.ts";

/** Something that somebody did before the demo was started. */
export interface Happening {
  readonly at: Instant;
  /** Through the doors that everything goes through, as if it were then. */
  readonly happen: (own: Own) => Promise<unknown>;
}

/**
 * Lets all of it happen in the order of its moments, so that the ledger reads like one that grew.
 * All of it or, where anything is refused, nothing.
 */
export async function letHappen(
  installation: Omit<Installation, "uploads">,
  organisation: OrganisationId,
  happenings: readonly Happening[],
): Promise<void> {
  const inOrder = happenings.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const done = await asOrganisation(installation, organisation, async (own) => {
    for (const { at, happen } of inOrder) await happen({ ...own, now: at });
    return true;
  });
  if (done === null) throw new Bug("an organisation of the demo is gone");
}
