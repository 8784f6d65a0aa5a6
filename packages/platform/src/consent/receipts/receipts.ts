import type { Instant } from "@consentry/kernel";
import {
  receiptOf,
  signReceipt,
  type LedgerEntry,
  type Receipt,
  type ReceiptParts,
  type Signer,
} from "@consentry/ledger";

import { newId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { signerOf } from "../../organisations/signing-key.ts";
import { wordingsOf } from "../wordings/wordings.ts";
import { proveEntries, type ProvenEntry } from "./prove-entries.ts";

export interface SignedReceipt {
  readonly receipt: Receipt;
  /** The same, signed: what the person keeps. */
  readonly jws: string;
}

/** Who gives the receipt, where its person may take back what it says, and when. */
export interface ReceiptIssuer {
  readonly organisation: Organisation;
  readonly keys: OrganisationKeys;
  /** The person's own preference centre. */
  readonly preferences: string;
  readonly now: Instant;
}

/**
 * A receipt over entries of one person. An entry that no checkpoint covers yet gets one now, so
 * that every receipt carries its proof.
 *
 * @param entries at least one, all of the same person
 */
export async function issueReceipt(
  tx: Tx,
  { organisation, keys, preferences, now }: ReceiptIssuer,
  entries: readonly LedgerEntry[],
): Promise<SignedReceipt> {
  const signer = await signerOf(tx, organisation.id, keys.wrappingKey);
  const proofs = await proveEntries(tx, organisation.id, { signer, now }, entries);
  if (!proofs.ok) throw new Error(LEDGER_BROKEN);
  return receiptOver(tx, { organisation, signer, preferences, now }, proofs.value);
}

const LEDGER_BROKEN =
  "The ledger does not hold together; no receipt is given. `consentry ledger verify` says where.";

/** As `issueReceipt`, where the proofs are at hand. */
export async function receiptOver(
  tx: Tx,
  { organisation, signer, preferences, now }: Omit<ReceiptIssuer, "keys"> & { signer: Signer },
  entries: readonly ProvenEntry[],
): Promise<SignedReceipt> {
  const named = entries.flatMap(([{ event }]) => (event.wording === null ? [] : [event.wording]));
  const parts: ReceiptParts = {
    recordId: newId(),
    controller: {
      name: organisation.name,
      country: organisation.country,
      contact: organisation.contact,
      privacyNotice: organisation.privacyNotice,
      preferences,
    },
    entries,
    wordings: await wordingsOf(tx, organisation.id, named),
    jurisdiction: organisation.country,
    issuedAt: now,
  };
  return { receipt: receiptOf(parts), jws: signReceipt(parts, signer) };
}
