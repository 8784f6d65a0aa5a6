import { ACTIVITY_IDS, BASIS_IDS, RETENTION_RULE_IDS } from "@consentry/law";
import { Type, type TSchema } from "typebox";

import {
  CountryCode,
  DayText,
  fields,
  HashText,
  InstantText,
  named,
  nullable,
  oneOf,
} from "../http/api/shapes.ts";
import { ANSWER_FIELDS, ProcessorAnswer } from "./answers/answer.ts";
import { LINE_KINDS } from "./drift/lines.ts";
import { PROCESSOR_USES } from "./fact.ts";

const InBoth = fields({ en: Type.String(), fr: Type.String() });
const Word = fields({ id: Type.String(), title: InBoth });
const Sources = Type.Array(Type.String(), { description: "Clauses, by law's own ids." });
const Status = oneOf(
  ["eea", "adequate", "check-list", "none", "unknown"],
  "What the law of the day says of the country.",
);

function orNull<Schema extends TSchema>(schema: Schema, description: string) {
  return Type.Union([schema, Type.Null()], { description });
}

const Activity = named("RegisterActivity", {
  id: oneOf(ACTIVITY_IDS),
  title: InBoth,
  objective: InBoth,
  purposes: Type.Array(InBoth),
  people: Type.Array(Word),
  data: Type.Array(Word),
  details: Type.Array(Type.String(), { description: "Names of what is kept besides." }),
  origins: Type.Array(Word),
  bases: Type.Array(
    fields({
      basis: oneOf(BASIS_IDS),
      title: InBoth,
      rule: nullable(Type.String({ description: "Of a country, by its id." })),
      about: orNull(InBoth, "What of the activity rests on it."),
      sources: Sources,
    }),
  ),
  isBasisOpen: Type.Boolean({ description: "Several are possible, and nobody said which." }),
  basisWhy: Type.String({ description: "Which contract, duty or interest; empty: not said." }),
  recipients: Type.Array(InBoth),
  processors: Type.Array(Type.String(), { description: "Keys of those that take part." }),
  retention: Type.Array(
    fields({
      rule: oneOf(RETENTION_RULE_IDS),
      length: nullable(Type.Integer()),
      unit: oneOf(["days", "months"]),
      text: InBoth,
      sources: Sources,
    }),
  ),
  isGivingNeeded: InBoth,
});

const Company = named("RegisterKnownCompany", {
  service: nullable(Type.String()),
  name: Type.String(),
  country: nullable(CountryCode),
  parent: nullable(Type.String({ description: "The last owner known." })),
  parentCountry: nullable(CountryCode),
});

const Processor = named("RegisterProcessor", {
  key: Type.String(),
  name: Type.String({ description: "Empty: nothing is known but what it is used for." }),
  host: nullable(Type.String()),
  uses: Type.Array(fields({ use: oneOf(PROCESSOR_USES), name: Type.String() })),
  activities: Type.Array(oneOf(ACTIVITY_IDS)),
  known: orNull(Company, "What our own tables know of the host."),
  answer: orNull(ProcessorAnswer, "What somebody said of it; null: nobody did."),
  answeredAt: nullable(InstantText),
  answeredBy: nullable(Type.String()),
  country: nullable(CountryCode),
  transfer: fields({
    status: Status,
    basis: Type.Array(Type.String()),
    note: InBoth,
    sources: Sources,
    isOpen: Type.Boolean({
      description: "Outside the European Economic Area, and nothing told carries it.",
    }),
  }),
  isRecipient: Type.Boolean({ description: "Data go there, and do not only come from there." }),
  isGone: Type.Boolean({ description: "Nothing uses it any more." }),
});

const Exposure = named("RegisterExposure", {
  host: Type.String(),
  uses: Type.Array(oneOf(["relay", "mailbox", "webhook", "sign-on", "database", "writing"])),
  known: orNull(Company, "Who answers there, by our own tables; null: not known."),
  country: nullable(CountryCode),
  status: Status,
  basis: Type.Array(Type.String()),
});

const Difference = fields({
  kind: oneOf(LINE_KINDS),
  change: oneOf(["appeared", "vanished", "changed"]),
  name: InBoth,
  before: orNull(InBoth, "As it was confirmed."),
  after: orNull(InBoth, "As it is."),
});

const Answers = named("RegisterAnswers", {
  controller: orNull(ANSWER_FIELDS.controller, "Null: not answered."),
  officer: orNull(
    ANSWER_FIELDS.officer,
    "Null: not answered; an answer may be that there is none.",
  ),
  representative: orNull(ANSWER_FIELDS.representative, "Null: not answered."),
  "joint-controllers": orNull(ANSWER_FIELDS["joint-controllers"], "Null: not answered."),
  "for-others": orNull(ANSWER_FIELDS["for-others"], "Null: not answered."),
  sensitive: orNull(ANSWER_FIELDS.sensitive, "Null: not answered."),
  security: orNull(ANSWER_FIELDS.security, "Null: not answered."),
});

/** The whole register of a day, as the interface tells it. */
export const RegisterDocument = named("Register", {
  on: DayText,
  controller: fields({
    name: Type.String(),
    country: nullable(CountryCode),
    contact: Type.String(),
    privacyNotice: nullable(Type.String()),
    legalIdentities: Type.Array(Type.String()),
  }),
  activities: Type.Array(Activity),
  processors: Type.Array(Processor),
  exposures: Type.Array(Exposure),
  measures: Type.Array(
    fields({
      id: Type.String(),
      title: InBoth,
      state: oneOf(["active", "missing", "unknown"]),
    }),
  ),
  answers: Answers,
  questions: Type.Array(
    fields({ id: Type.String(), title: InBoth, why: InBoth, sources: Sources }),
    { description: "What is asked, each with the clause that asks it." },
  ),
  open: Type.Array(fields({ subject: Type.String(), title: InBoth }), {
    description: "What nobody answered yet.",
  }),
  hash: HashText,
  confirmed: orNull(fields({ at: InstantText, by: Type.String() }), "Null: nobody ever did."),
  drift: Type.Array(Difference, { description: "What is not as it was confirmed." }),
});
