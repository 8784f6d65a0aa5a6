import type { Tx } from "../../database/transaction.ts";
import { commonMeasures } from "./common-measures.ts";
import type { Load } from "./record-loads.ts";
import type { Terms } from "./terms.ts";
import { addToCounters } from "./write-common.ts";

/** Counts loads of an address that is common to all, where law still lets them be counted. */
export async function countCommonLoads(
  tx: Tx,
  terms: Terms,
  loads: readonly Load[],
): Promise<void> {
  if (loads.length === 0) return;
  const stands = await commonMeasures(tx, terms, loads);
  await addToCounters(
    tx,
    terms,
    loads.filter(({ token }) => stands(token.campaign, token.signal)),
  );
}
