import type { Day } from "@consentry/kernel";

/**
 * How the words behind a claim were seen here: the text itself, a verbatim quote by somebody who
 * opened it, a secondary source, or memory. It travels with every decision that rests on it.
 */
export type Confidence = "text" | "quote" | "secondary" | "recalled";

export type SourceKind =
  | "statute"
  | "judgment"
  | "regulator-guidance"
  | "regulator-decision"
  | "pending-case"
  | "proposal"
  | "standard"
  | "industry-practice";

/** One clause, with our own paraphrase; nobody's words but ours. */
export interface Provision {
  readonly heading: string;
  readonly paraphrase: string;
  /** The first day it is cited for. For an undated page: the day it was read. */
  readonly inForceFrom: Day;
  /** The last day it is cited for. */
  readonly inForceTo: Day | null;
  readonly reviewedOn: Day;
  readonly read: Confidence;
  /** Kept for readers; no rule rests on it. */
  readonly background: boolean;
}

/** One instrument, once. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly jurisdiction: string;
  readonly title: string;
  /** The identifier its makers gave it: a number, an article, a case number. */
  readonly identifier: string;
  /** ELI, CELEX, ECLI, RFC or an official gazette id; `null` rather than a guess. */
  readonly permalink: string | null;
  readonly provisions: Readonly<Record<string, Provision>>;
}
