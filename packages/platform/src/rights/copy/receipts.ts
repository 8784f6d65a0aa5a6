import type { EmailAddress } from "@consentry/kernel";

import { proveConsent } from "../../consent/proof/prove-consent.ts";
import type { ProofReceipt } from "../../consent/proof/proof.ts";
import type { Tx } from "../../database/transaction.ts";
import type { CopyIssuer } from "./copy-of.ts";

/** `broken`: the ledger does not hold together, so nothing is vouched for. */
export type Receipts = readonly ProofReceipt[] | "broken";

/** Signed receipts over everything a person said, one for each visit; none where nothing was. */
export async function receiptsOf(
  tx: Tx,
  { organisation, keys, publicUrl, now }: CopyIssuer,
  email: EmailAddress,
): Promise<Receipts> {
  const issuer = { organisation, keys, preferences: publicUrl, now };
  const proof = await proveConsent(tx, issuer, email);
  if (proof.ok) return proof.value.receipts;
  return proof.error === "nothing-known" ? [] : "broken";
}
