import { utf8ToBytes } from "@noble/hashes/utils.js";

import type { Instant } from "@consentry/kernel";

import { canonicalJson } from "../canonical/canonical-json.ts";
import { textHash, type Hash, type Sha256 } from "../hashing.ts";
import { keyId, verifySignature, type PublicKey, type Signer } from "../keys/public-key.ts";
import { merkleRoot } from "../merkle/merkle-tree.ts";
import { fromBase64url, toBase64url } from "../receipts/base64url.ts";

/**
 * A batch of entries under one signed root. Who keeps a checkpoint can later show that an entry
 * was in the ledger that day, and that the ledger was not rewritten since.
 */
export interface Checkpoint {
  readonly organisation: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** The first and last entry it covers. */
  readonly first: number;
  readonly last: number;
  /** Merkle root over the hashes of the batch (RFC 6962). */
  readonly root: Hash;
  /** Hash of the last entry: the chain up to here. */
  readonly head: Hash;
  /** Hash of the checkpoint before; `null` for the first. */
  readonly previous: Hash | null;
  readonly at: Instant;
  readonly keyId: Hash;
}

export interface SignedCheckpoint extends Checkpoint {
  /** Ed25519 over the canonical text, base64url. */
  readonly signature: string;
}

/** Batches are cut at this size, so that a proof never needs more than this many hashes. */
export const LARGEST_BATCH = 10_000;

export interface Batch {
  readonly first: number;
  /** Hashes of the entries, in their order; at least one and at most `LARGEST_BATCH`. */
  readonly hashes: readonly [Hash, ...Hash[]];
  readonly at: Instant;
}

/** Signs the next checkpoint of a ledger. */
export function makeCheckpoint(
  organisation: string,
  { first, hashes, at }: Batch,
  before: SignedCheckpoint | null,
  signer: Signer,
  sha256?: Sha256,
): SignedCheckpoint {
  const checkpoint: Checkpoint = {
    organisation,
    number: (before?.number ?? 0) + 1,
    first,
    last: first + hashes.length - 1,
    root: merkleRoot(hashes, sha256),
    head: hashes.at(-1) ?? hashes[0],
    previous: before && checkpointHash(before, sha256),
    at,
    keyId: keyId(signer.key),
  };
  return { ...checkpoint, signature: toBase64url(signer.sign(checkpointBytes(checkpoint))) };
}

export function checkpointHash(checkpoint: Checkpoint, sha256?: Sha256): Hash {
  return textHash(checkpointText(checkpoint), sha256);
}

export type CheckpointFault =
  "unknown-key" | "bad-signature" | "out-of-sequence" | "broken-link" | "wrong-root" | "wrong-head";

/** Checks one checkpoint's own signature, with whichever of the organisation's keys made it. */
export function isSignedBy(checkpoint: SignedCheckpoint, key: PublicKey): boolean {
  const signature = fromBase64url(checkpoint.signature);
  if (signature === null || keyId(key) !== checkpoint.keyId) return false;
  return verifySignature(signature, checkpointBytes(checkpoint), key);
}

/** Checks that a checkpoint follows another and covers these entries; `null` when it does. */
export function checkpointFault(
  checkpoint: SignedCheckpoint,
  before: SignedCheckpoint | null,
  hashes: readonly Hash[],
  keys: readonly PublicKey[],
  sha256?: Sha256,
): CheckpointFault | null {
  const key = keys.find((candidate) => keyId(candidate) === checkpoint.keyId);
  if (key === undefined) return "unknown-key";
  if (!isSignedBy(checkpoint, key)) return "bad-signature";
  const isNext =
    checkpoint.number === (before?.number ?? 0) + 1 &&
    checkpoint.first === (before?.last ?? 0) + 1 &&
    checkpoint.last - checkpoint.first + 1 === hashes.length;
  if (!isNext) return "out-of-sequence";
  if (checkpoint.previous !== (before && checkpointHash(before, sha256))) return "broken-link";
  if (checkpoint.head !== hashes.at(-1)) return "wrong-head";
  return merkleRoot(hashes, sha256) === checkpoint.root ? null : "wrong-root";
}

function checkpointBytes(checkpoint: Checkpoint): Uint8Array {
  return utf8ToBytes(checkpointText(checkpoint));
}

/** What is signed: field by field, so that nothing else an object carries changes it. */
function checkpointText(checkpoint: Checkpoint): string {
  return canonicalJson({
    schema: "consentry.checkpoint/1",
    organisation: checkpoint.organisation,
    number: checkpoint.number,
    first: checkpoint.first,
    last: checkpoint.last,
    root: checkpoint.root,
    head: checkpoint.head,
    previous: checkpoint.previous,
    at: checkpoint.at,
    keyId: checkpoint.keyId,
  });
}
