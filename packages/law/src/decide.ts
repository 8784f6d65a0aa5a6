import { Bug, type Day } from "@consentry/kernel";

import type { Decision, Outcome, Reason } from "./decision/decision.ts";
import { judge, type Answer, type Judgement } from "./decision/judge.ts";
import { DISCLAIMER, RULES_VERSION } from "./decision/rules-version.ts";
import type { Question } from "./question/question.ts";
import { saidStrictest, strictestOfAll } from "./rules/closing/x-jurisdiction/rule.ts";
import { BASELINE, configuredTables, tableOf } from "./rules/jurisdictions.ts";
import type { Cited, Need, Rule } from "./rules/rule.ts";
import { getCitation, weakest } from "./sources/registry.ts";

/**
 * Decides one question by the law of its day and gives every reason that applies. It looks at
 * nothing but the question: the same question has the same answer for ever.
 *
 * A country without a table of its own is read from the baseline; an unknown country gets the
 * strictest answer of all configured tables, and the decision says whose it was.
 */
export function decide(question: Question): Decision {
  const { act, jurisdiction, on } = question;
  // A transfer is judged by one chapter of law, whoever the reader is.
  const table = act === "transfer" ? BASELINE : tableOf(jurisdiction, on);
  if (table !== null) return decisionOf(judge(question, table), question, [table]);
  const tables = configuredTables(question);
  return decisionOf(strictestOf(tables.map((each) => judge(question, each))), question, tables);
}

const OUTCOMES: readonly Outcome[] = ["refused", "contested", "permitted"];
const NEEDS: readonly Need[] = [
  "forbidden",
  "consent",
  "contested",
  "soft-opt-in",
  "information-objection",
  "none",
];

function strictestOf(judgements: readonly Judgement[]): Judgement {
  const strictest = judgements.reduce<Judgement | undefined>(
    (least, next) => (least === undefined || strictness(next) < strictness(least) ? next : least),
    undefined,
  );
  if (!strictest) throw new Bug("no jurisdiction is configured");
  return strictest;
}

function strictness({ outcome, need }: Judgement): number {
  return OUTCOMES.indexOf(outcome) * NEEDS.length + NEEDS.indexOf(need);
}

function decisionOf(
  { table, outcome, need, answers }: Judgement,
  { on }: Question,
  jurisdictions: readonly string[],
): Decision {
  const reasons = answers.map((answer) => reasonOf(answer, table, on));
  if (jurisdictions.length > 1) {
    const because = saidStrictest(table, jurisdictions);
    const finding = { effect: "notes", because } as const;
    reasons.push(reasonOf({ rule: strictestOfAll, finding }, table, on));
  }
  const conditions = outcome === "permitted" ? conditionsOf(answers) : [];
  return {
    schema: "consentry.decision/1",
    outcome,
    need,
    reasons,
    conditions: conditions.map(({ en }) => en),
    conditionsFr: conditions.map(({ fr }) => fr),
    until: earliestOf(answers),
    jurisdictions,
    confidence: weakest(reasons.map(({ confidence }) => confidence)),
    rulesVersion: RULES_VERSION,
    disclaimer: DISCLAIMER,
  };
}

function reasonOf({ rule, finding }: Answer, table: string, on: Day): Reason {
  const { sources, confidence } = finding.cites
    ? citedAs(finding.cites, rule)
    : rule.citedIn(table, on);
  return {
    rule: rule.id,
    effect: finding.effect,
    because: finding.because.en,
    becauseFr: finding.because.fr,
    sources,
    status: rule.status,
    confidence,
  };
}

function citedAs(sources: readonly string[], { confidence }: Rule): Cited {
  const read = sources.map((id) => getCitation(id).provision.read);
  return { sources, confidence: weakest([confidence, ...read]) };
}

function conditionsOf(answers: readonly Answer[]): { en: string; fr: string }[] {
  return answers.flatMap(({ finding }) => finding.conditions ?? []);
}

function earliestOf(answers: readonly Answer[]): Day | null {
  let earliest: Day | null = null;
  for (const { finding } of answers) {
    if (finding.until && (earliest === null || finding.until < earliest)) earliest = finding.until;
  }
  return earliest;
}
