import type { Question } from "../question/question.ts";
import {
  ACTS,
  CHANNELS,
  MESSAGES,
  PURPOSES,
  RECIPIENTS,
  RELATIONS,
} from "../question/vocabulary.ts";
import { BASELINE, JURISDICTIONS } from "./jurisdictions.ts";
import type { Rule, Subject } from "./rule.ts";
import { RULES } from "./rules.ts";

/** The rules of one table that speak about a kind of question, sorted by what they do. */
export interface RuleSet {
  readonly grounds: readonly Rule[];
  /** Asked only when the table's own grounds are silent. */
  readonly baseline: readonly Rule[];
  readonly bars: readonly Rule[];
}

/** Sets already worked out. Bounded: the words of a question are closed sets. */
const sets = new Map<number, RuleSet>();

const WORDS = {
  act: ranksOf(ACTS),
  channel: ranksOf(CHANNELS),
  message: ranksOf(MESSAGES),
  recipient: ranksOf(RECIPIENTS),
  relation: ranksOf(RELATIONS),
  purpose: ranksOf(PURPOSES),
  table: ranksOf(JURISDICTIONS),
} as const;

/** Finds the rules to ask, by the words of the question alone. Dates are looked at by the asker. */
export function rulesFor(question: Question, table: string): RuleSet {
  const key = keyOf(question, table);
  const known = sets.get(key);
  if (known) return known;
  const made = setFor(question, table);
  sets.set(key, made);
  return made;
}

function setFor(question: Question, table: string): RuleSet {
  const speaking = RULES.filter(
    (rule) => rule.status !== "proposed" && isAbout(rule.subject, question),
  );
  const of = (jurisdiction: string): Rule[] =>
    speaking.filter((rule) => rule.jurisdiction === jurisdiction);
  const own = [...of("any"), ...of(table)];
  return {
    grounds: own.filter(({ role }) => role === "ground"),
    baseline: table === BASELINE ? [] : of(BASELINE).filter(({ role }) => role === "ground"),
    bars: own.filter(({ role }) => role === "bar"),
  };
}

function isAbout(subject: Subject, question: Question): boolean {
  const { channels, messages, recipients, relations, purposes } = subject;
  return (
    subject.act === question.act &&
    (channels?.includes(question.channel) ?? true) &&
    (messages?.includes(question.message) ?? true) &&
    (recipients?.includes(question.recipient) ?? true) &&
    (relations?.includes(question.relation) ?? true) &&
    (!purposes || (question.purpose !== null && purposes.includes(question.purpose)))
  );
}

/** Mixed radix: one number a combination of words. Words outside the lists are rank 0. */
function keyOf(question: Question, table: string): number {
  let key = WORDS.act.get(question.act) ?? 0;
  key = key * 8 + (WORDS.channel.get(question.channel) ?? 0);
  key = key * 8 + (WORDS.message.get(question.message) ?? 0);
  key = key * 8 + (WORDS.recipient.get(question.recipient) ?? 0);
  key = key * 8 + (WORDS.relation.get(question.relation) ?? 0);
  key = key * 32 + (question.purpose === null ? 0 : (WORDS.purpose.get(question.purpose) ?? 0));
  return key * 16 + (WORDS.table.get(table) ?? 0);
}

function ranksOf(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, at) => [word, at + 1]));
}
