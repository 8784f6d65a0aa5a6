import { HOLD_KINDS, LONGEST_HOLD_DAYS } from "../holds/holds.ts";
import { RETENTION_RULE_IDS } from "@consentry/law";
import { Type } from "typebox";

import {
  DayText,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";

const RuleId = oneOf(RETENTION_RULE_IDS, "An entry of law’s catalogue.");

const InTwoLanguages = fields({ en: Type.String(), fr: Type.String() });

const Length = Type.Integer({ minimum: 1, maximum: 1200, description: "In the unit of the rule." });

/** How one kind of data is kept. */
const Rule = fields({
  id: RuleId,
  title: InTwoLanguages,
  countedFrom: InTwoLanguages,
  unit: oneOf(["days", "months"]),
  usual: nullable(Type.Integer({ description: "Null: it has no end of its own." })),
  chosen: nullable(Length),
  choice: nullable(fields({ least: Type.Integer(), most: nullable(Type.Integer()) })),
  chosenAt: nullable(InstantText),
  chosenBy: nullable(Type.String()),
  isMoved: Type.Boolean({
    description: "False while the days of people are still being counted anew by the choice.",
  }),
  end: oneOf(["erased", "anonymised", "aggregated", "reduced", "kept"]),
  isOfPeople: Type.Boolean({ description: "People themselves go by it." }),
  standing: oneOf(["recommended", "practice", "own"]),
  sources: Type.Array(
    fields({
      id: Type.String(),
      title: Type.String(),
      says: Type.String(),
      read: oneOf(["text", "quote", "secondary", "recalled"]),
    }),
  ),
});

/** What a run did by one rule. */
const Step = fields({
  rule: Type.String(),
  removed: Type.Record(Type.String(), Type.Integer(), { description: "Rows by table." }),
  held: Type.Integer({ description: "Past its day, and stayed." }),
  oldest: nullable(DayText),
  newest: nullable(DayText),
  failure: nullable(Type.String({ description: "What went wrong last, by its kind." })),
  endedAt: nullable(InstantText),
});

export const RunDocument = named("RetentionRun", {
  id: Id,
  day: DayText,
  startedBy: Type.String(),
  startedAt: InstantText,
  withPeople: Type.Boolean(),
  endedAt: nullable(InstantText),
  failedAt: nullable({ ...InstantText, description: "It is tried again an hour later." }),
  steps: Type.Array(Step),
});

export const RetentionDocument = named("Retention", {
  standingOrder: fields({
    peopleGoByThemselves: Type.Boolean(),
    at: nullable(InstantText),
    by: nullable(Type.String()),
  }),
  rules: Type.Array(Rule),
  lastRun: nullable(RunDocument),
});

export const StandingOrderChange = named("StandingOrderChange", {
  peopleGoByThemselves: Type.Boolean(),
});

export const PeriodChange = named("RetentionPeriodChange", {
  rule: RuleId,
  length: nullable(Length),
});

export const PlanDocument = named("RetentionPlan", {
  on: DayText,
  people: Type.Integer({ description: "Of what goes today; to be told when a run is begun." }),
  rules: Type.Array(
    fields({
      rule: Type.String(),
      rows: Type.Integer({ description: "That go with the next run." }),
      held: Type.Integer({ description: "Past their day, and must stay." }),
      oldest: nullable(DayText),
      newest: nullable(DayText),
      soon: Type.Integer({ description: "That join them within the month." }),
    }),
  ),
});

export const PersonDueDocument = named("PersonDue", {
  contact: Id,
  until: DayText,
  because: Type.String({ description: "The rule of law by which they go." }),
  isHeld: Type.Boolean(),
});

export const RunRequest = named("RetentionRunRequest", {
  people: nullable(
    Type.Integer({
      minimum: 0,
      description:
        "How many people the plan showed, who go with it; where it would be more by now nothing is begun. Null: only what waits for nobody.",
    }),
  ),
});

export const ReportDocument = named("RetentionReport", {
  run: Id,
  report: Type.String({
    description:
      "A JWS, signed with the organisation’s key; `consentry retention verify` reads it.",
  }),
});

const Reason = line(1000, "Why it must stay. It is read by whoever may end it.");
const Until = {
  ...DayText,
  description: `The last day; at most ${LONGEST_HOLD_DAYS} days ahead. It can be renewed.`,
};

export const HoldDocument = named("RetentionHold", {
  id: Id,
  kind: oneOf(HOLD_KINDS),
  about: nullable(Id),
  reason: Reason,
  by: Type.String(),
  madeAt: InstantText,
  until: Until,
});

export const NewHoldDocument = named("NewRetentionHold", {
  kind: oneOf(HOLD_KINDS),
  about: nullable({ ...Id, description: "Of the contact, source or campaign; null: everything." }),
  reason: Reason,
  until: Until,
});

export const HoldChange = named("RetentionHoldChange", { until: Until });
