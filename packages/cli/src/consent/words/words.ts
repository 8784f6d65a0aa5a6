import type { ConsentAction, ConsentMethod, ReceiptFault } from "@consentry/ledger";

import type { ProofFault } from "../check/verify-proof.ts";

/** What a proof of consent, and the check of one, say in one language. */
export interface ConsentWords {
  readonly title: string;
  readonly intro: (organisation: string) => string;
  readonly clock: (madeAt: string) => string;
  readonly organisation: string;
  readonly country: string;
  readonly contact: string;
  readonly person: string;
  readonly ledgerName: string;
  readonly signingKeys: string;
  readonly now: string;
  readonly standing: (action: string, day: string) => string;
  readonly asked: (day: string) => string;
  readonly origin: {
    readonly heading: string;
    readonly source: string;
    readonly collected: string;
    readonly declared: string;
    readonly obtained: string;
    readonly terms: string;
    readonly informed: string;
    readonly informedWords: string;
    readonly objecting: string;
    readonly objectingOffered: string;
    readonly objectingNotOffered: string;
  };
  readonly recorded: string;
  readonly entry: (number: string, moment: string, action: string) => string;
  readonly purpose: string;
  readonly onChannel: (purpose: string, channel: string) => string;
  readonly alsoNames: string;
  readonly how: string;
  readonly place: string;
  readonly actor: string;
  readonly doubleOptIn: string;
  readonly doubleOptInAt: (requested: string, confirmed: string) => string;
  readonly words: string;
  readonly noWords: string;
  readonly missingWords: string;
  readonly shownWords: (language: string, hash: string) => string;
  readonly evidence: string;
  readonly evidenceNone: string;
  readonly evidenceClosed: string;
  readonly evidenceField: Readonly<Record<EvidenceField, string>>;
  readonly hash: string;
  readonly checkpoint: string;
  readonly checkpointOf: (number: string, day: string) => string;
  readonly suppressions: string;
  readonly suppressionsNone: string;
  readonly suppression: (reason: string, channel: string, since: string) => string;
  readonly suppressionOf: Readonly<Record<SuppressionReason, string>>;
  readonly allChannels: string;
  readonly action: Readonly<Record<ConsentAction, string>>;
  readonly method: Readonly<Record<ConsentMethod, string>>;
  readonly checking: string;
  readonly howToCheck: string;
  readonly shows: string;
  readonly showsWhat: readonly string[];
  readonly showsOfArchive: string;
  readonly showsNot: string;
  readonly showsNotWhat: readonly string[];
  readonly showsNotOfArchive: string;
  readonly wordingTitle: string;
  readonly asDrawn: string;
  readonly notDrawn: string;
  readonly asSource: string;
  readonly files: string;
  readonly file: Readonly<Record<ProofFileKind, string>>;
  readonly privacy: string;
  /** What `consent verify` prints. */
  readonly check: {
    readonly receiptHolds: string;
    readonly proofHolds: string;
    readonly doesNotHold: string;
    readonly givenBy: string;
    readonly signedWith: string;
    readonly compareKey: string;
    readonly isKey: string;
    readonly issued: string;
    readonly person: string;
    readonly inFile: (name: string) => string;
    readonly fault: Readonly<Record<ReceiptFault | ProofFault, string>>;
  };
}

export type EvidenceField = "address" | "networkAddress" | "userAgent" | "note" | "imported";

export type SuppressionReason =
  "unsubscribed" | "objected" | "complained" | "bounced" | "erased" | "imported" | "requested";

export type ProofFileKind =
  | "report"
  | "events"
  | "person"
  | "evidence"
  | "receipt"
  | "wording"
  | "wordingText"
  | "proofs"
  | "checkpoints"
  | "keys"
  | "sums";
