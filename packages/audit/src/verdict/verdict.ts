import type { Practice } from "../findings/law-join.ts";

/**
 * What the rules of a day asked before a message did this, and what changed since. It names needs
 * and exemptions; whether a consent was given no message can show, and it never says so.
 */
export interface VerdictOfTheDay {
  /** The day judged by; `null` when neither message nor caller names one: then nothing is said. */
  readonly on: string | null;
  /** ISO 3166-1 alpha-2; `null` for the strict baseline. */
  readonly jurisdiction: string | null;
  /** Whose rules were read: the country, or `EU` where it has no table of its own. */
  readonly table: string | null;
  /** The day up to which changes are told: the caller's, or that of the rules' last reading. */
  readonly until: string | null;
  /** One for each practice, in the order of the findings. */
  readonly needs: readonly NeedOfTheDay[];
  /** Every source named above, once, with what it is called. */
  readonly citations: readonly CitationOfTheDay[];
}

/** `form` asks no consent but a way of doing it; the last two are asked of transfers. */
export type NeedName =
  | "consent"
  | "soft-opt-in"
  | "information-objection"
  | "none"
  | "forbidden"
  | "contested"
  | "form"
  | "safeguards"
  | "listing";

export interface NeedOfTheDay {
  /** What was done, in law's words: `open.individual`. */
  readonly practice: Practice;
  readonly need: NeedName;
  /** Findings it stands for. */
  readonly findings: readonly string[];
  readonly rules: readonly string[];
  /** In force on the day. */
  readonly sources: readonly string[];
  readonly status: "in_force" | "soft_law" | "contested";
  /** A sentence in the asked language. */
  readonly because: string;
  /** An exemption that could have applied, and what it would take; empty when none exists. */
  readonly exemptions: readonly ExemptionOfTheDay[];
  /** What is different today, oldest first; empty when the answer is the same. */
  readonly since: readonly ChangeOfLaw[];
}

export interface ExemptionOfTheDay {
  readonly rule: string;
  readonly isContested: boolean;
  /** What it would take, a sentence in the asked language. */
  readonly takes: string;
  readonly sources: readonly string[];
}

export interface ChangeOfLaw {
  /** The first day of the new state. */
  readonly on: string;
  readonly what: string;
  /** In force on that day. */
  readonly sources: readonly string[];
}

export interface CitationOfTheDay {
  readonly id: string;
  /** In the language of the source. */
  readonly title: string;
  readonly identifier: string;
  /** `null` where no stable address is known. */
  readonly permalink: string | null;
}
