import { err, ok, type Instant, type Result } from "@consentry/kernel";
import {
  hashOf,
  inclusionPath,
  rootFromPath,
  type Hash,
  type InclusionProof,
  type LedgerEntry,
  type SignedCheckpoint,
  type Signer,
} from "@consentry/ledger";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { nativeSha256 } from "../ledger/append.ts";
import { checkpointOver, cutCheckpoints, hashesBetween } from "../ledger/checkpoints.ts";

/** An entry with what shows that it is in the ledger. */
export type ProvenEntry = readonly [LedgerEntry, InclusionProof];

/**
 * The way of each entry to a signed root. Entries that no checkpoint covers yet get one now. It
 * fails when an entry is not what was hashed or not under its root: then something was changed,
 * and nothing is vouched for.
 */
export async function proveEntries(
  tx: Tx,
  organisation: OrganisationId,
  { signer, now }: { readonly signer: Signer; readonly now: Instant },
  entries: readonly LedgerEntry[],
): Promise<Result<readonly ProvenEntry[], "ledger-broken">> {
  await cutCheckpoints(tx, organisation, signer, now);
  const proven: ProvenEntry[] = [];
  let batch: Batch | null = null;
  for (const entry of entries) {
    const { sequence } = entry.event;
    if (batch === null || sequence < batch.checkpoint.first || sequence > batch.checkpoint.last) {
      batch = await batchOver(tx, organisation, sequence);
    }
    const proof = batch && proofIn(batch, entry);
    if (proof === null) return err("ledger-broken");
    proven.push([entry, proof]);
  }
  return ok(proven);
}

interface Batch {
  readonly checkpoint: SignedCheckpoint;
  readonly hashes: readonly Hash[];
}

async function batchOver(
  tx: Tx,
  organisation: OrganisationId,
  sequence: number,
): Promise<Batch | null> {
  const checkpoint = await checkpointOver(tx, organisation, sequence);
  if (checkpoint === null) return null;
  const { first, last } = checkpoint;
  return { checkpoint, hashes: await hashesBetween(tx, organisation, first, last) };
}

function proofIn(
  { checkpoint, hashes }: Batch,
  { event, hash }: LedgerEntry,
): InclusionProof | null {
  const place = { index: event.sequence - checkpoint.first, size: hashes.length };
  if (hashes[place.index] !== hash || hashOf(event, nativeSha256) !== hash) return null;
  const path = inclusionPath(hashes, place.index, nativeSha256);
  return rootFromPath(hash, place, path, nativeSha256) === checkpoint.root
    ? { checkpoint, path }
    : null;
}
