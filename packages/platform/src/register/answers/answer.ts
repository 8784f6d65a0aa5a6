import { BASIS_IDS, type ActivityId, type BasisId, type RegisterQuestionId } from "@consentry/law";
import { Type, type Static } from "typebox";

import {
  CountryCode,
  DayText,
  fields,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";

/** Of a name, an address, a place. */
const LONGEST_LINE = 300;
/** Of what somebody describes. */
const LONGEST_TEXT = 4_000;
/** More parties than that are listed elsewhere. */
const MOST_PARTIES = 50;

const Line = (description: string) => line(LONGEST_LINE, description);
const MayBeEmpty = (most: number, description: string) =>
  Type.String({ maxLength: most, description });

const Reachable = {
  name: Line("Of a person or a body."),
  contact: MayBeEmpty(LONGEST_LINE, "Where they are reached."),
};

const ControllerAnswer = named("RegisterController", {
  legalName: Line("As it is registered."),
  address: MayBeEmpty(LONGEST_TEXT, "Of its seat."),
  representedBy: MayBeEmpty(LONGEST_LINE, "Who acts for it."),
});

/** `null`: there is none, and somebody said so. */
const PartyAnswer = fields({ party: nullable(fields(Reachable)) });

const JointAnswer = named("RegisterJointControllers", {
  parties: Type.Array(
    fields({ ...Reachable, forWhat: MayBeEmpty(LONGEST_TEXT, "What is decided together.") }),
    { maxItems: MOST_PARTIES },
  ),
});

const ForOthersAnswer = named("RegisterForOthers", {
  /** For whom; nobody: it sends for itself alone. */
  controllers: Type.Array(
    fields({ ...Reachable, forWhat: MayBeEmpty(LONGEST_TEXT, "What is done for them.") }),
    { maxItems: MOST_PARTIES },
  ),
});

const SensitiveAnswer = named("RegisterSensitive", {
  isHeld: Type.Boolean({ description: "Whether something kept of people tells of such things." }),
  which: MayBeEmpty(LONGEST_TEXT, "What, and on which condition."),
});

const SecurityAnswer = named("RegisterSecurity", {
  measures: MayBeEmpty(LONGEST_TEXT, "Outside this program, one a line."),
});

export const BasisAnswer = named("RegisterBasis", {
  bases: Type.Array(oneOf(BASIS_IDS), { minItems: 1, maxItems: BASIS_IDS.length }),
  why: MayBeEmpty(LONGEST_TEXT, "Which interest, which duty, which contract."),
});
export type BasisAnswer = Static<typeof BasisAnswer>;

export const PROCESSOR_ROLES = ["processor", "controller", "joint", "ourselves"] as const;
export const CONTRACT_STATES = ["signed", "none", "not-needed"] as const;
export const PROCESSOR_SAFEGUARDS = ["scc", "bcr", "listed"] as const;

export const ProcessorAnswer = named("RegisterProcessorAnswer", {
  name: Line("Of the firm."),
  role: oneOf(PROCESSOR_ROLES, "`ourselves`: a machine of our own, and nobody else reaches it."),
  country: nullable(CountryCode),
  whatFor: MayBeEmpty(LONGEST_TEXT, "What it does for us."),
  contract: oneOf(CONTRACT_STATES),
  contractOn: nullable(DayText),
  reference: MayBeEmpty(LONGEST_LINE, "Where the contract is found."),
  safeguard: nullable(
    oneOf(
      PROCESSOR_SAFEGUARDS,
      "What carries data out of Europe: standard clauses, binding rules, or a place on the list of a decision.",
    ),
  ),
  isAssessed: Type.Boolean({
    description: "Somebody checked that the safeguard holds in that country.",
  }),
  subProcessors: Type.Array(
    fields({
      name: Line("Of the firm."),
      country: nullable(CountryCode),
      whatFor: MayBeEmpty(LONGEST_TEXT, "What it does for them."),
    }),
    { maxItems: MOST_PARTIES },
  ),
  endedOn: nullable(DayText),
});
export type ProcessorAnswer = Static<typeof ProcessorAnswer>;

/** What law's questions are answered with. */
export const ANSWER_FIELDS = {
  controller: ControllerAnswer,
  officer: PartyAnswer,
  representative: PartyAnswer,
  "joint-controllers": JointAnswer,
  "for-others": ForOthersAnswer,
  sensitive: SensitiveAnswer,
  security: SecurityAnswer,
} as const;

/** Questions with one answer an organisation. */
export const QUESTION_IDS = [
  "controller",
  "officer",
  "representative",
  "joint-controllers",
  "for-others",
  "sensitive",
  "security",
] as const satisfies readonly RegisterQuestionId[];
export type QuestionId = (typeof QUESTION_IDS)[number];

/** The last answers, each where there is one. */
export interface Answers {
  readonly controller: Static<typeof ControllerAnswer> | null;
  readonly officer: Static<typeof PartyAnswer> | null;
  readonly representative: Static<typeof PartyAnswer> | null;
  readonly "joint-controllers": Static<typeof JointAnswer> | null;
  readonly "for-others": Static<typeof ForOthersAnswer> | null;
  readonly sensitive: Static<typeof SensitiveAnswer> | null;
  readonly security: Static<typeof SecurityAnswer> | null;
}

export const NO_ANSWERS: Answers = {
  controller: null,
  officer: null,
  representative: null,
  "joint-controllers": null,
  "for-others": null,
  sensitive: null,
  security: null,
};

/** Which of several possible bases an activity rests on, where it was said. */
export type BasisAnswers = Readonly<Partial<Record<ActivityId, BasisAnswer>>>;
export type { BasisId };
