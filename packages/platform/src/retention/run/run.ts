import type { Day, Instant } from "@consentry/kernel";
import type { RetentionRuleId } from "@consentry/law";

/** One going through all rules for one day. */
export interface RetentionRun {
  readonly id: string;
  /** What is past its day on this one goes. */
  readonly day: Day;
  /** `system`, `member:ID`, `api-key:ID`. */
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly withPeople: boolean;
  /** `null` while it is under way. */
  readonly endedAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly steps: readonly RetentionStep[];
}

/** What it did by one rule. */
export interface RetentionStep {
  readonly rule: RetentionRuleId;
  /** Rows by table. */
  readonly removed: Readonly<Record<string, number>>;
  /** Past its day, and stayed. */
  readonly held: number;
  readonly oldest: Day | null;
  readonly newest: Day | null;
  readonly failure: string | null;
  readonly endedAt: Instant | null;
}
