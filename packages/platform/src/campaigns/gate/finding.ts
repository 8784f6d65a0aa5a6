import type { AuditedPractice } from "@consentry/law";
import type { VariantLevels, WritingPlace } from "@consentry/mail";

/** What the gate can find, and whether an organisation may let it pass. */
export const GATE_RULES = {
  /** The writing cannot be read, or cannot be filled in for a reader. */
  writing: { severity: "block", isFixed: true, practice: null },
  "reader-in-address": { severity: "block", isFixed: true, practice: "click.individual" },
  "unexplained-address": { severity: "block", isFixed: true, practice: "click.individual" },
  "readers-told-apart": { severity: "block", isFixed: true, practice: "open.individual" },
  "not-read-whole": { severity: "block", isFixed: true, practice: null },
  "missing-unsubscribe": { severity: "block", isFixed: true, practice: "objection" },
  "missing-identity": { severity: "block", isFixed: true, practice: "objection" },
  "missing-withdrawal": { severity: "block", isFixed: true, practice: "withdrawal" },
  /** Of a campaign that asks for consent, or tells people that they are measured. */
  "errand-without-answer": { severity: "block", isFixed: true, practice: "withdrawal" },
  "errand-promotes": { severity: "block", isFixed: true, practice: null },
  "tracked-author-link": { severity: "block", isFixed: false, practice: "click.individual" },
  "tracking-resource": { severity: "block", isFixed: false, practice: "open.individual" },
  "hollow-text": { severity: "block", isFixed: false, practice: "text-alternative" },
  "hot-linked-resource": { severity: "block", isFixed: false, practice: "remote-resource" },
  "third-country-host": { severity: "warn", isFixed: false, practice: "transfer" },
  /** Of a text message: what law asks it to say, and what it must not hold. */
  "text-no-sender": { severity: "block", isFixed: true, practice: null },
  "text-no-stop": { severity: "block", isFixed: true, practice: null },
  "text-stop-cannot-arrive": { severity: "block", isFixed: true, practice: null },
  "text-mobile-sender": { severity: "block", isFixed: true, practice: null },
  "text-no-sender-name": { severity: "block", isFixed: true, practice: null },
  "text-shortened-link": { severity: "block", isFixed: true, practice: "click.individual" },
  "text-too-long": { severity: "block", isFixed: true, practice: null },
  "text-many-messages": { severity: "warn", isFixed: false, practice: null },
  "text-short-of-room": { severity: "warn", isFixed: false, practice: null },
  "text-no-price": { severity: "warn", isFixed: false, practice: null },
  "missing-why": { severity: "warn", isFixed: false, practice: null },
  "missing-preferences": { severity: "warn", isFixed: false, practice: null },
} as const satisfies Readonly<Record<string, GateRule>>;

export type Severity = "block" | "warn";
export type GateCode = keyof typeof GATE_RULES;

interface GateRule {
  readonly severity: Severity;
  /** Whether it holds for every organisation: a promise of ours, or of the law to everybody. */
  readonly isFixed: boolean;
  /** What law is asked about it. */
  readonly practice: AuditedPractice | null;
}

/** Where an organisation is stricter or less strict than we are; what is fixed stays. */
export type GatePolicy = Readonly<Partial<Record<GateCode, Severity>>>;

/** One thing about a campaign that a person must look at before it may start. */
export interface GateFinding {
  readonly code: GateCode;
  readonly severity: Severity;
  /** What is wrong and what to do, in English; names nobody. */
  readonly message: string;
  /** In the author's own text; `null` where it stands in no line. */
  readonly place: WritingPlace | null;
  readonly url: string | null;
  /** Ids of the rules that ask something of it today. */
  readonly rules: readonly string[];
  /** Clauses that they stand on, or that ask for it by themselves. */
  readonly sources: readonly string[];
  /** In which variants it is; empty when in the writing itself. */
  readonly variants: readonly VariantLevels[];
}

/** A finding before the organisation's policy and the law of the day are joined to it. */
export interface Found extends Omit<GateFinding, "severity" | "rules" | "sources"> {
  /** Clauses by which whoever found it asks for it. */
  readonly cited?: readonly string[];
}
