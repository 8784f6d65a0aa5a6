import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { MeasureToken } from "../tokens/measure-token.ts";
import { countCommonLoads } from "./common-loads.ts";
import { recordPersonalLoads } from "./personal-loads.ts";
import { readTerms } from "./terms.ts";

/** An image that was loaded or a link that was followed, by a reader or by a program for one. */
export interface Load {
  readonly token: MeasureToken;
  readonly isMachine: boolean;
}

/**
 * Decides about loads as of `now` and writes what may be kept of them, and of the others nothing at
 * all. Nothing here moves a due date: a click may be a program's that looks like a browser.
 */
export async function recordLoads(
  tx: Tx,
  organisation: OrganisationId,
  loads: readonly Load[],
  now: Instant,
): Promise<void> {
  const terms = await readTerms(tx, organisation, loads, now);
  if (terms.campaigns.size === 0) return;
  await recordPersonalLoads(
    tx,
    terms,
    loads.filter(({ token }) => token.delivery !== null),
  );
  await countCommonLoads(
    tx,
    terms,
    loads.filter(({ token }) => token.delivery === null),
  );
}
