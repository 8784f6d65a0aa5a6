import type { Decision } from "@consentry/law";

import { decisions, refusals } from "./counted.ts";

/** What was decided about one message that was to leave. */
type Decided =
  | { readonly may: true; readonly decision: Pick<Decision, "outcome"> }
  | { readonly may: false; readonly decision: Pick<Decision, "outcome">; readonly reason: string };

/**
 * Counts what law said of a message that was to leave, and what held it back: a reason of ours or
 * the id of a rule, of nobody in particular.
 */
export function countDecision(about: string, channel: string, decided: Decided): void {
  decisions.count({ about, channel, outcome: decided.decision.outcome });
  if (!decided.may) refusals.count({ about, rule: decided.reason });
}
