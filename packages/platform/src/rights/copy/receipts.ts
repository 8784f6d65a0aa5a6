import { proveConsent } from "../../consent/proof/prove-consent.ts";
import type { ProofReceipt } from "../../consent/proof/proof.ts";
import type { Reading } from "./part.ts";

/**
 * Signed receipts over everything the person said, one for each visit; none where nothing was.
 * `broken`: the ledger does not hold together, so nothing is vouched for.
 */
export async function receiptsOf({
  tx,
  organisation,
  keys,
  publicUrl,
  now,
  subject,
}: Reading): Promise<readonly ProofReceipt[] | "broken"> {
  const issuer = { organisation, keys, preferences: publicUrl, now };
  const proof = await proveConsent(tx, issuer, subject.email);
  if (proof.ok) return proof.value.receipts;
  return proof.error === "nothing-known" ? [] : "broken";
}
