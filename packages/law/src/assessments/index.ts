export {
  assessmentDuty,
  CRITERIA,
  CRITERION_IDS,
  LARGE_SCALE_ASKED_FROM,
  type AssessmentDuty,
  type Criterion,
  type CriterionId,
} from "./criteria.ts";
export {
  ASSESSMENT_DECISION_WORDS,
  ASSESSMENT_DECISIONS,
  ASSESSMENT_STEPS,
  ASSESSMENT_TEXTS,
  type AssessmentDecision,
  type AssessmentStep,
  type AssessmentText,
} from "./form.ts";
export {
  isHighRisk,
  MEASURE_IDS,
  MEASURES,
  priorConsultation,
  RISK_LEVEL_WORDS,
  TYPICAL_RISKS,
  type MeasureId,
  type PriorConsultation,
  type RiskLevel,
  type RiskLevels,
  type TypicalRisk,
} from "./risks.ts";
