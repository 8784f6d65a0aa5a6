import type { Day } from "@consentry/kernel";

import type { Question } from "../question/question.ts";
import type {
  Act,
  Channel,
  Message,
  Purpose,
  Recipient,
  Relation,
} from "../question/vocabulary.ts";
import type { Confidence } from "../sources/source.ts";
import type { Text } from "./text.ts";

/** What the law asks for before the act. */
export type Need =
  "consent" | "soft-opt-in" | "information-objection" | "none" | "forbidden" | "contested";

export type RuleStatus = "in_force" | "soft_law" | "contested" | "proposed" | "superseded";

export type Effect = "permits" | "refuses" | "contests" | "notes";

/** Which questions a rule is asked. A field left out means all of its kind, `unknown` included. */
export interface Subject {
  /** `any` is for closing rules, which no table asks. */
  readonly act: Act | "any";
  readonly channels?: readonly Channel[];
  readonly messages?: readonly Message[];
  readonly recipients?: readonly Recipient[];
  readonly relations?: readonly Relation[];
  readonly purposes?: readonly Purpose[];
}

/** What a rule answers to one question. */
export interface Finding {
  readonly effect: Effect;
  readonly because: Text;
  /** What this answer rests on, where it is not what the rule asks for in general. */
  readonly need?: Need;
  /** Stays true only while these hold; the caller sees to them. */
  readonly conditions?: readonly Text[];
  readonly until?: Day;
  /** Cited instead of the rule's own sources, where these depend on the facts. */
  readonly cites?: readonly string[];
}

/** Where the grounds left the matter, for the bars that are asked after them. */
export interface Standing {
  /** What the act was permitted by, or `null` if by nothing. */
  readonly permittedBy: Need | null;
}

/**
 * One rule. A `ground` is a way to be allowed, and one is enough; a `bar` refuses whatever the
 * grounds say; a rule with nothing to say about a question answers `undefined`.
 */
export interface RuleDraft {
  /** The id of the reference it was drawn from, `FR-01`; never reused for another rule. */
  readonly id: string;
  readonly title: Text;
  readonly jurisdiction: string;
  readonly role: "ground" | "bar" | "closing";
  readonly subject: Subject;
  readonly need: Need;
  readonly from: string;
  /** The last day on which it is asked. */
  readonly to?: string;
  readonly status: RuleStatus;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** Uncertainties of the research that touch it: `U1`. */
  readonly openQuestions?: readonly string[];
  readonly ask: (question: Question, standing: Standing) => Finding | undefined;
}

/** The sources of a rule that existed on a day, and how well they were read. */
export interface Cited {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

export interface Rule extends Omit<RuleDraft, "from" | "to" | "openQuestions"> {
  readonly from: Day;
  readonly to: Day | null;
  /** `from` and `to` as numbers, for the asker. */
  readonly fromKey: number;
  readonly toKey: number;
  readonly openQuestions: readonly string[];
  /** @param table the jurisdiction whose table was asked */
  readonly citedIn: (table: string, on: Day) => Cited;
}
