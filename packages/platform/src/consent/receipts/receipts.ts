import type { Instant } from "@consentry/kernel";
import {
  inclusionPath,
  receiptOf,
  signReceipt,
  type Hash,
  type InclusionProof,
  type LedgerEntry,
  type Receipt,
  type ReceiptParts,
} from "@consentry/ledger";

import { newId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { signerOf } from "../../organisations/signing-key.ts";
import { nativeSha256 } from "../ledger/append.ts";
import { checkpointOver, cutCheckpoints, hashesBetween } from "../ledger/checkpoints.ts";
import { wordingsOf } from "../wordings/wordings.ts";

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
  await cutCheckpoints(tx, organisation.id, signer, now);
  const proven: [LedgerEntry, InclusionProof][] = [];
  for (const entry of entries) proven.push([entry, await proofOf(tx, organisation, entry)]);
  const named = entries.flatMap(({ event }) => (event.wording === null ? [] : [event.wording]));
  const parts: ReceiptParts = {
    recordId: newId(),
    controller: {
      name: organisation.name,
      country: organisation.country,
      contact: organisation.contact,
      privacyNotice: organisation.privacyNotice,
      preferences,
    },
    entries: proven,
    wordings: await wordingsOf(tx, organisation.id, named),
    jurisdiction: organisation.country,
    issuedAt: now,
  };
  return { receipt: receiptOf(parts), jws: signReceipt(parts, signer) };
}

async function proofOf(
  tx: Tx,
  { id }: Organisation,
  { event, hash }: LedgerEntry,
): Promise<InclusionProof> {
  const checkpoint = await checkpointOver(tx, id, event.sequence);
  if (checkpoint === null) throw new Error("an entry was read that is not in the ledger");
  const hashes: readonly Hash[] = await hashesBetween(tx, id, checkpoint.first, checkpoint.last);
  const index = event.sequence - checkpoint.first;
  if (hashes[index] !== hash) {
    throw new Error(
      "The ledger does not hold together; no receipt is given. `consentry ledger verify` says where.",
    );
  }
  return { checkpoint, path: inclusionPath(hashes, index, nativeSha256) };
}
