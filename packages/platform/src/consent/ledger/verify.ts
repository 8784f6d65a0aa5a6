import {
  ChainVerifier,
  checkpointFault,
  CONSENT_CHAIN,
  emptyLedger,
  type ChainFault,
  type CheckpointFault,
  type SignedCheckpoint,
} from "@consentry/ledger";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { publicKeysOf } from "../../organisations/signing-key.ts";
import { nativeSha256 } from "./append.ts";
import { allCheckpoints } from "./checkpoints.ts";
import { entriesFrom } from "./read.ts";

/** What a check of a whole ledger found: all well, or the first thing that is wrong. */
export type LedgerVerdict =
  | { readonly isWhole: true; readonly entries: number; readonly checkpoints: number }
  | {
      readonly isWhole: false;
      readonly entries: number;
      /** The first bad entry by its number; `null` when a checkpoint is what is wrong. */
      readonly entry: number | null;
      readonly checkpoint: number | null;
      readonly fault: ChainFault | CheckpointFault | "head-is-elsewhere";
    };

/**
 * Checks an organisation's whole ledger: every entry's hash and link, every checkpoint's signature
 * and root, and that the ledger ends where its head says. One batch is in memory at a time. Entries
 * that are appended meanwhile do no harm.
 *
 * @param onProgress called with the number of entries checked so far, and waited for
 */
export async function verifyLedger(
  tx: Tx,
  organisation: OrganisationId,
  onProgress: (entries: number) => void | Promise<void> = () => undefined,
): Promise<LedgerVerdict> {
  const verifier = new ChainVerifier(CONSENT_CHAIN, organisation, undefined, nativeSha256);
  const keys = await publicKeysOf(tx, organisation);
  const pending = [...(await allCheckpoints(tx, organisation))];
  const head = await headOf(tx, organisation);
  const total = pending.length;
  let before: SignedCheckpoint | null = null;
  let hashes: string[] = [];
  for await (const entries of entriesFrom(tx, organisation, 1)) {
    for (const entry of entries) {
      verifier.add(entry);
      const { verdict } = verifier;
      if (!verdict.isWhole)
        return wrongEntry(verdict.sequence, verdict.fault, verdict.head.sequence);
      if (entry.event.sequence === head.sequence && entry.hash !== head.hash) {
        return elsewhere(head.sequence);
      }
      hashes.push(entry.hash);
      const next = pending[0];
      if (next === undefined || entry.event.sequence !== next.last) continue;
      const fault = checkpointFault(next, before, hashes, keys, nativeSha256);
      if (fault !== null) return wrongCheckpoint(next.number, fault, entry.event.sequence);
      before = next;
      pending.shift();
      hashes = [];
    }
    await onProgress(verifier.verdict.head.sequence);
  }
  const { sequence, hash } = verifier.verdict.head;
  const [beyond] = pending;
  if (beyond !== undefined) return wrongCheckpoint(beyond.number, "out-of-sequence", sequence);
  if (sequence < head.sequence) return elsewhere(sequence);
  const later = await headOf(tx, organisation);
  if (sequence > later.sequence || (sequence === later.sequence && hash !== later.hash)) {
    return elsewhere(sequence);
  }
  return { isWhole: true, entries: sequence, checkpoints: total };
}

interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** Entries taken off the end leave a chain that holds; the head remembers where it ended. */
async function headOf(tx: Tx, organisation: OrganisationId): Promise<Head> {
  const [head] = await tx.rows<Head>(
    "select sequence, encode(hash, 'hex') as hash from ledger_heads where organisation_id = $1",
    [organisation],
  );
  return head ?? { sequence: 0, hash: emptyLedger(organisation).hash };
}

function elsewhere(last: number) {
  return { ...wrongEntry(last + 1, "out-of-sequence", last), fault: "head-is-elsewhere" } as const;
}

function wrongEntry(entry: number, fault: ChainFault, entries: number) {
  return { isWhole: false, entries, entry, checkpoint: null, fault } as const;
}

function wrongCheckpoint(checkpoint: number, fault: CheckpointFault, entries: number) {
  return { isWhole: false, entries, entry: null, checkpoint, fault } as const;
}
