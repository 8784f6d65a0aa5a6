import type { Instant } from "@consentry/kernel";
import {
  AUTHORITY_DECISIONS,
  BREACH_NATURES,
  PERSONS_DECISIONS,
  BREACH_ROLES,
  type AuthorityDecision,
  type BreachRole,
  type PersonsDecision,
} from "@consentry/law";
import { Type, type Static } from "typebox";

import { fields, InstantText, line, nullable, oneOf } from "../http/api/shapes.ts";

/** A page of writing; a file of a breach is read by people under pressure. */
export const LONGEST_TEXT = 8_000;
const LONGEST_TITLE = 200;

/** More people than an installation could hold. */
const MOST_PEOPLE = 1_000_000_000;

const Text = (description: string) => Type.String({ maxLength: LONGEST_TEXT, description });
const About = (description: string) =>
  nullable(Type.Integer({ minimum: 0, maximum: MOST_PEOPLE, description }));

/** What the file of a breach says. Names of people concerned do not belong in it. */
export const BreachContent = fields({
  title: line(LONGEST_TITLE, "What it is called among yourselves; names nobody concerned."),
  natures: Type.Array(oneOf(BREACH_NATURES), { maxItems: BREACH_NATURES.length }),
  happenedAt: nullable(InstantText),
  happened: Text("What happened: facts."),
  people: Text("Categories of people."),
  peopleCount: About("About how many people; null: not known yet."),
  records: Text("Categories of data."),
  recordsCount: About("About how many records; null: not known yet."),
  contact: Text("Whom to ask."),
  consequences: Text("What it may mean for people."),
  measures: Text("What was done, and will be."),
  authorityDecision: nullable(oneOf(AUTHORITY_DECISIONS)),
  authorityReasons: Text("Why."),
  personsDecision: nullable(oneOf(PERSONS_DECISIONS)),
  personsReasons: Text("Why."),
  delayReasons: Text("Why the authority is told after its time, where it is."),
});
export type BreachContent = Static<typeof BreachContent>;

export const BREACH_ROLE = oneOf(
  BREACH_ROLES,
  "`controller`: the organisation decides about the data; `processor`: it works for whoever does.",
);

export const NO_CONTENT: Omit<BreachContent, "title"> = {
  natures: [],
  happenedAt: null,
  happened: "",
  people: "",
  peopleCount: null,
  records: "",
  recordsCount: null,
  contact: "",
  consequences: "",
  measures: "",
  authorityDecision: null,
  authorityReasons: "",
  personsDecision: null,
  personsReasons: "",
  delayReasons: "",
};

/** A breach of personal data as it is known now. */
export interface Breach {
  readonly id: string;
  /** Counts the savings: who saves says which one they saw. */
  readonly version: number;
  readonly role: BreachRole;
  readonly awareAt: Instant;
  readonly content: BreachContent;
  readonly authorityDecision: AuthorityDecision | null;
  readonly personsDecision: PersonsDecision | null;
  readonly toldAuthorityAt: Instant | null;
  readonly toldControllerAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
}

/** What somebody notes that was done outside this program, or about the file itself. */
export const NOTED_STEPS = [
  "told-authority",
  "told-controller",
  "told-public",
  "note",
  "closed",
  "reopened",
] as const;
export type NotedStep = (typeof NOTED_STEPS)[number];

export const STEP_KINDS = [
  "opened",
  "changed",
  "decided",
  "letter-begun",
  "letter-done",
  ...NOTED_STEPS,
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One line of the log; never changed. */
export interface Step {
  readonly number: number;
  readonly kind: StepKind;
  /** When it was done, as somebody says. */
  readonly at: Instant;
  readonly text: string;
  readonly by: string;
  readonly notedAt: Instant;
}
