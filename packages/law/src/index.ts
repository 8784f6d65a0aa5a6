export * from "./assessments/index.ts";
export { changesSince, type Change, type Since } from "./auditor/changes-since.ts";
export { exemptionsOn, type Exemption } from "./auditor/exemptions.ts";
export {
  lawOfTheDay,
  tableRead,
  type AuditedPractice,
  type LawOfTheDay,
} from "./auditor/law-of-the-day.ts";
export type { Spoken } from "./auditor/spoken.ts";
export { transferChangesSince, transferLawOn, type TransferLaw } from "./auditor/transfer-law.ts";
export * from "./breaches/index.ts";
export { isProvenByMailAlone } from "./consents/proof-of-mailbox.ts";
export { decide } from "./decide.ts";
export type { Decision, Outcome, Reason } from "./decision/decision.ts";
export { DISCLAIMER, RULES_VERSION } from "./decision/rules-version.ts";
export { describeProblem, parseQuestion } from "./question/parse-question.ts";
export { questionSchema } from "./question/question-schema.ts";
export type { QuestionInput } from "./question/question-shape.ts";
export type {
  Consent,
  Facts,
  Offer,
  Policy,
  Question,
  RetentionFacts,
} from "./question/question.ts";
export type { FieldProblem } from "./question/shape.ts";
export * from "./question/vocabulary.ts";
export { choosableRules, type ChoosableRule } from "./readings/choosable-readings.ts";
export { chosenReading } from "./rules/reading.ts";
export type { Effect, Need, Rule, RuleStatus } from "./rules/rule.ts";
export { ruleById, RULES } from "./rules/rules.ts";
export type { Text } from "./rules/text.ts";
export { citationById, isCitable, sourceById, SOURCES, type Citation } from "./sources/registry.ts";
export { staleCitations } from "./sources/stale.ts";
export type { Confidence, Provision, Source } from "./sources/source.ts";
export { transitionDates, type TransitionDate } from "./transition/dates.ts";
export {
  INFORMATION_LANGUAGES,
  informationText,
  type InformationLanguage,
  type InformationText,
} from "./transition/information-text.ts";
export { INFORMING, informingOf, LEGACY_PURPOSES, type Informing } from "./transition/informing.ts";
export * from "./notice/index.ts";
export { isInEea } from "./transfers/eea.ts";
export { transferStatus, type TransferStatus } from "./transfers/transfer-status.ts";
export {
  isMeasurementPermit,
  isSendPermit,
  permitMeasurement,
  permitSend,
  type MeasurementPermit,
  type Parties,
  type SendPermit,
} from "./permits/permit.ts";
export { keepUntil, type KeepUntil } from "./retention/keep-until.ts";
export {
  isChoosable,
  RETENTION_RULE_IDS,
  retentionCatalogue,
  retentionEntry,
  suppressionsLeastMonths,
  usualEnd,
  type PeriodUnit,
  type RetentionBounds,
  type RetentionEnd,
  type RetentionEntry,
  type RetentionRuleId,
} from "./retention/catalogue.ts";
export * from "./register/index.ts";
export { extendsRetention } from "./retention/extending-contact.ts";
export {
  LAST_QUESTION_LANGUAGES,
  lastQuestionText,
  lastQuestionWindow,
  type LastQuestionLanguage,
  type LastQuestionText,
} from "./retention/last-question.ts";
export {
  TRANSACTIONAL_KIND_NAMES,
  TRANSACTIONAL_KINDS,
  transactionalKind,
  type TransactionalKind,
} from "./transactional/transactional-kinds.ts";
export {
  messageRetentionOn,
  type Keeping,
  type MessageRetention,
} from "./transactional/message-retention.ts";
export { SUPPRESSION_NATURES, suppressionHolds } from "./transactional/suppression-reach.ts";
