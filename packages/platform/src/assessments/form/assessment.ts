import type { Day, Instant } from "@consentry/kernel";
import { ASSESSMENT_DECISIONS, type CriterionId, type RiskLevel } from "@consentry/law";
import { Type, type Static } from "typebox";

import { DayText, fields, line, nullable, oneOf } from "../../http/api/shapes.ts";

/** Some pages of writing. */
const LONGEST_TEXT = 12_000;
const LONGEST_LINE = 300;
/** More risks than these are not weighed one by one. */
const MOST_RISKS = 30;

const Text = Type.String({ maxLength: LONGEST_TEXT });
const Level = Type.Unsafe<RiskLevel>({
  type: "integer",
  minimum: 1,
  maximum: 4,
  description: "1 negligible, 2 limited, 3 significant, 4 maximal.",
});
const Levels = fields({ likelihood: Level, severity: Level });

/** What an assessment says. */
export const AssessmentContent = fields({
  title: line(LONGEST_LINE, "What is assessed."),
  texts: fields({
    description: Text,
    necessity: Text,
    proportionality: Text,
    rights: Text,
    views: Text,
  }),
  risks: Type.Array(
    fields({
      title: line(LONGEST_LINE, "What can go wrong."),
      means: Text,
      before: Levels,
      measures: Text,
      after: Levels,
    }),
    { maxItems: MOST_RISKS },
  ),
  measures: Type.String({ maxLength: LONGEST_TEXT, description: "What is done besides." }),
  advice: Text,
  adviceBy: Type.String({ maxLength: LONGEST_LINE, description: "Who gave it." }),
  adviceOn: nullable(DayText),
  decision: nullable(oneOf(ASSESSMENT_DECISIONS)),
  decisionReasons: Text,
  reviewOn: nullable(DayText),
});
export type AssessmentContent = Static<typeof AssessmentContent>;

/** One saving of an assessment; none is ever changed. */
export interface AssessmentVersion {
  readonly assessment: string;
  readonly version: number;
  readonly content: AssessmentContent;
  /** What called for it at that moment. */
  readonly calledBy: readonly CriterionId[];
  readonly isDecided: boolean;
  readonly reviewOn: Day | null;
  readonly by: string;
  readonly at: Instant;
}
