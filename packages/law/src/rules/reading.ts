import type { Policy, Question } from "../question/question.ts";
import type { Reading } from "../question/vocabulary.ts";

/** The reading a policy chose for a contested rule; the strict one where it chose none. */
export function readingOf({ policy }: Question, ruleId: string): Reading {
  return chosenReading(policy, ruleId);
}

/** The same where there is a policy and no question. */
export function chosenReading(
  { readings, frAggregateReading }: Pick<Policy, "readings" | "frAggregateReading">,
  ruleId: string,
): Reading {
  return readings[ruleId] ?? (ruleId === "FR-M-AGG" ? frAggregateReading : "A");
}
