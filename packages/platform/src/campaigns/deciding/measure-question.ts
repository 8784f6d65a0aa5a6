import type { MeasurePurpose, Question } from "@consentry/law";

import { AS_MEASURED } from "./as-measured.ts";

export type SignalLevel = "aggregate" | "day" | "individual";

/**
 * The question whether one level may observe this person.
 *
 * @param about as `observedQuestion` puts it
 */
export function measureQuestion(
  about: Question,
  purpose: MeasurePurpose,
  level: SignalLevel,
): Question & { readonly purpose: MeasurePurpose } {
  const facts = { ...about.facts, measure: AS_MEASURED[level] };
  return { ...about, act: "measure", purpose, facts };
}
