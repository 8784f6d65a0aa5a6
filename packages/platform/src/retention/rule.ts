import type { Day } from "@consentry/kernel";
import type { RetentionRuleId } from "@consentry/law";

import type { Own } from "../consent/asking/own.ts";

/** What a rule looks at before it removes anything. */
export interface DueBy {
  /** Everything that is past its day on this one. */
  readonly on: Day;
  /** Whether anything at all must stay; where nothing does, nothing is asked row by row. */
  readonly hasHolds: boolean;
}

/** What is past its day by one rule. */
export interface Due {
  /** That goes with the next run. */
  readonly rows: number;
  /** That is past its day, too, and must stay: a legal hold, an open request. */
  readonly held: number;
  /** The first and the last day on which something of what goes was due; `null` for none. */
  readonly oldest: Day | null;
  readonly newest: Day | null;
}

/** What one batch took away. */
export interface Removed {
  /** Rows by table; what was made nobody's counts under its table, too. */
  readonly tables: Readonly<Record<string, number>>;
  readonly oldest: Day | null;
  readonly newest: Day | null;
  /** Whether as many went as a batch may: more may wait. */
  readonly hasMore: boolean;
}

/**
 * How one rule of law's catalogue is carried out. What it removes it removes for good, in the
 * transaction it is given, no more rows than it is told; asked again it goes on with the rest. So
 * a run that died anywhere is repeated, and nothing goes twice or is counted twice.
 */
export interface PlatformRule {
  readonly id: RetentionRuleId;
  readonly due: (own: Own, by: DueBy) => Promise<Due>;
  readonly removeSome: (own: Own, by: DueBy & { readonly most: number }) => Promise<Removed>;
}

export const NOTHING_REMOVED: Removed = { tables: {}, oldest: null, newest: null, hasMore: false };

export const NOTHING_DUE: Due = { rows: 0, held: 0, oldest: null, newest: null };
