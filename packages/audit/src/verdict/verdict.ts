/**
 * What the rules of a day asked before a message did this, and what changed since. It names needs
 * and exemptions; whether a consent was given no message can show, and it never says so.
 */
export interface VerdictOfTheDay {
  /** The day judged by; `null` when neither message nor caller names one: then nothing is said. */
  readonly on: string | null;
  /** ISO 3166-1 alpha-2; `null` for the strict baseline. */
  readonly jurisdiction: string | null;
  readonly needs: readonly NeedOfTheDay[];
}

export interface NeedOfTheDay {
  /** What was done, in law's words: `open.individual`. */
  readonly practice: string;
  readonly need:
    "consent" | "soft-opt-in" | "information-objection" | "none" | "forbidden" | "contested";
  /** Findings it stands for. */
  readonly findings: readonly string[];
  readonly rules: readonly string[];
  /** In force on the day. */
  readonly sources: readonly string[];
  readonly status: "in_force" | "soft_law" | "contested";
  /** A sentence in the asked language. */
  readonly because: string;
  /** An exemption that could have applied, and what it would take; empty when none exists. */
  readonly exemptions: readonly string[];
  /** What is different today; empty when the answer is the same. */
  readonly since: readonly ChangeOfLaw[];
}

export interface ChangeOfLaw {
  /** The first day of the new state. */
  readonly on: string;
  readonly what: string;
  readonly sources: readonly string[];
}
