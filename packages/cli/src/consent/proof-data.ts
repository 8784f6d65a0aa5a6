import type { Hash, InclusionProof, LedgerEntry, SignedCheckpoint } from "@consentry/ledger";

/** An entry and its way to a signed root, wherever they were read. */
export interface Proven {
  readonly entry: LedgerEntry;
  readonly proof: InclusionProof;
}

/** The same facts as separate files of an archive: what is written, and what a check expects. */
export interface ProofData {
  readonly entries: readonly LedgerEntry[];
  readonly proofs: readonly {
    readonly entry: number;
    readonly checkpoint: number;
    readonly path: readonly Hash[];
  }[];
  readonly checkpoints: readonly SignedCheckpoint[];
}

export function proofData(proven: readonly Proven[]): ProofData {
  const inOrder = proven.toSorted(
    ({ entry: one }, { entry: other }) => one.event.sequence - other.event.sequence,
  );
  const checkpoints = new Map(
    inOrder.map(({ proof }) => [proof.checkpoint.number, proof.checkpoint]),
  );
  return {
    entries: inOrder.map(({ entry }) => entry),
    proofs: inOrder.map(({ entry, proof }) => ({
      entry: entry.event.sequence,
      checkpoint: proof.checkpoint.number,
      path: proof.path,
    })),
    checkpoints: [...checkpoints.values()],
  };
}

/** Names in the archive; what a check reads, it finds by these. */
export const FILE = {
  readme: "README.txt",
  reportHtml: "report.html",
  reportPdf: "report.pdf",
  events: "events.json",
  person: "person.json",
  evidence: "evidence.json",
  proofs: "inclusion-proofs.json",
  checkpoints: "checkpoints.json",
  keys: "public-keys.json",
  sums: "SHA256SUMS",
  receipt: (first: number) => `receipts/${first}.jws`,
  wording: (hash: Hash) => `wordings/${hash}.json`,
  wordingPage: (hash: Hash) => `wordings/${hash}.html`,
} as const;

export const PROOF_SCHEMA = "consentry.consent-proof/1";
