import type { Question } from "../question/question.ts";
import type { Reading } from "../question/vocabulary.ts";

/** The reading a policy chose for a contested rule; the strict one where it chose none. */
export function readingOf({ policy }: Question, ruleId: string): Reading {
  return policy.readings[ruleId] ?? (ruleId === "FR-M-AGG" ? policy.frAggregateReading : "A");
}
