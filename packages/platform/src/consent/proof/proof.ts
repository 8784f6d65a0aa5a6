import type { Day, EmailAddress, Instant } from "@consentry/kernel";
import type { Channel } from "@consentry/law";
import type {
  ConsentStanding,
  Hash,
  InclusionProof,
  LedgerEntry,
  Pseudonym,
  PublicKey,
  Wording,
} from "@consentry/ledger";

import type { Organisation } from "../../organisations/organisation.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { SuppressionReason } from "../suppressions/suppressions.ts";

/** Everything that shows what one person agreed to. It names the person: it is made to be shown. */
export interface ConsentProof {
  readonly organisation: Organisation;
  readonly madeAt: Instant;
  readonly address: EmailAddress;
  readonly pseudonym: Pseudonym;
  readonly origin: Origin;
  /** In the order of the ledger; at least one. */
  readonly entries: readonly ProofEntry[];
  readonly wordings: ReadonlyMap<Hash, Wording>;
  /** What all of it amounts to at `madeAt`. */
  readonly standings: readonly ConsentStanding[];
  readonly suppressions: readonly StandingSuppression[];
  /** One for each visit, made now; together they carry every entry. */
  readonly receipts: readonly ProofReceipt[];
  /** Every key that signed for the organisation, the oldest first. */
  readonly keys: readonly PublicKey[];
}

export interface ProofEntry {
  readonly entry: LedgerEntry;
  readonly proof: InclusionProof;
  /** `none` was kept; `not-opened`: what is stored is not what the entry names. */
  readonly evidence: Evidence | "none" | "not-opened";
}

export const PROOF_LANGUAGES = ["en", "fr", "nl", "de"] as const;
export type ProofLanguage = (typeof PROOF_LANGUAGES)[number];

/** Puts a proof into an archive of papers; a part of the program above this one knows how. */
export type ProofWriter = (proof: ConsentProof, language: ProofLanguage) => Promise<Uint8Array>;

/** Where the address came from, as it was declared. */
export interface Origin {
  readonly collectedOn: Day;
  readonly kind: string;
  readonly name: string;
  readonly declaredBy: string;
  readonly declaredAt: Instant;
  readonly obtainedOn: Day | null;
  readonly terms: string | null;
  readonly informedOn: Day | null;
  readonly informedWording: string | null;
  readonly optOutOffered: boolean | null;
}

export interface StandingSuppression {
  readonly channel: Channel | "all";
  readonly topic: string | null;
  readonly reason: SuppressionReason;
  readonly since: Instant;
  readonly until: Day | null;
}

export interface ProofReceipt {
  /** The numbers of the entries it carries. */
  readonly entries: readonly number[];
  readonly jws: string;
}
