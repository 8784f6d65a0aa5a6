import type { Outcome } from "../decision/decision.ts";
import type { QuestionInput } from "../question/question-shape.ts";

/** A worked example of one rule: tested as it stands, and printed in the documentation. */
export interface Case {
  /** The rule it shows; an edge may show the day on which the rule is silent. */
  readonly rule: string;
  readonly kind: "permitted" | "refused" | "edge";
  /** One sentence a lawyer would recognise. */
  readonly title: string;
  readonly question: QuestionInput;
  readonly outcome: Outcome;
  /** Every rule that gives a reason, with exactly the sources it cites. */
  readonly reasons: Readonly<Record<string, readonly string[]>>;
}
