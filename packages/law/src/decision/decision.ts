import type { Day } from "@consentry/kernel";

import type { Effect, Need, RuleStatus } from "../rules/rule.ts";
import type { Confidence } from "../sources/source.ts";

export type Outcome = "permitted" | "refused" | "contested";

/** Why, by one rule. */
export interface Reason {
  readonly rule: string;
  readonly effect: Effect;
  readonly because: string;
  readonly becauseFr: string;
  /** The clauses that existed on the day of the question. */
  readonly sources: readonly string[];
  readonly status: RuleStatus;
  /** How well the weakest of the sources was read here. */
  readonly confidence: Confidence;
}

/** The answer to one question: plain data, with every reason that carries or hinders it. */
export interface Decision {
  readonly schema: "consentry.decision/1";
  /** `contested` counts as refused: authorities differ and the policy did not choose. */
  readonly outcome: Outcome;
  readonly need: Need;
  readonly reasons: readonly Reason[];
  readonly conditions: readonly string[];
  readonly conditionsFr: readonly string[];
  /** The last day on which the answer, or the row, may stand; `null` when no date is known. */
  readonly until: Day | null;
  /** The tables it was read from: one, or all that were asked for an unknown country. */
  readonly jurisdictions: readonly string[];
  /** How well the weakest source behind any of the reasons was read here. */
  readonly confidence: Confidence;
  readonly rulesVersion: string;
  readonly disclaimer: string;
}
