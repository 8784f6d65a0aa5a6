import { err, ok, type Result } from "@consentry/kernel";
import { verifyReceipt, type Hash, type ReceiptFault } from "@consentry/ledger";

import type { Checked } from "./checked-page.ts";
import { readZip } from "./read-zip.ts";
import { isProof, verifyProof, type ProofFault } from "./verify-proof.ts";

/** Why a file proves nothing, and which of an archive's files says so. */
export interface Refused {
  readonly fault: ReceiptFault | ProofFault;
  readonly file: string | null;
}

export type CheckFailure =
  | { readonly kind: "refused"; readonly refused: Refused }
  /** It is neither a receipt nor a proof. */
  | { readonly kind: "unreadable"; readonly why: "neither" | "damaged" | "too-large" };

/** As `ledger` bounds it: a receipt has some kilobytes. */
const LONGEST_RECEIPT_BYTES = 1_000_000;

/** Checks a receipt or a proof, whichever the bytes are, offline and without a database. */
export async function checkFile(
  bytes: Uint8Array,
  expected?: Hash,
): Promise<Result<Checked, CheckFailure>> {
  return isZip(bytes) ? checkProof(bytes, expected) : checkReceipt(bytes, expected);
}

/** APPNOTE §4.3.7: the signature of a local file header. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function checkReceipt(bytes: Uint8Array, expected?: Hash): Result<Checked, CheckFailure> {
  if (bytes.length > LONGEST_RECEIPT_BYTES) return err({ kind: "unreadable", why: "too-large" });
  const verdict = verifyReceipt(new TextDecoder().decode(bytes).trim(), expected);
  if (verdict.isValid) {
    const { receipt, keyId } = verdict;
    const isKeyAsked = expected !== undefined;
    return ok({ kind: "receipt", receipts: [receipt], keyId, isKeyAsked, person: null });
  }
  return verdict.fault === "not-a-receipt"
    ? err({ kind: "unreadable", why: "neither" })
    : err({ kind: "refused", refused: { fault: verdict.fault, file: null } });
}

async function checkProof(
  bytes: Uint8Array,
  expected?: Hash,
): Promise<Result<Checked, CheckFailure>> {
  const files = await readZip(bytes);
  if (!files.ok) return err({ kind: "unreadable", why: files.error });
  if (!isProof(files.value)) return err({ kind: "unreadable", why: "neither" });
  const verdict = verifyProof(files.value, expected);
  if (!verdict.isValid) {
    return err({ kind: "refused", refused: { fault: verdict.fault, file: verdict.file } });
  }
  const { receipts, keyId, person } = verdict;
  return ok({ kind: "proof", receipts, keyId, isKeyAsked: expected !== undefined, person });
}
