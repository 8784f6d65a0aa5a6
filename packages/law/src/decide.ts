import { Bug, type Day } from "@consentry/kernel";

import type { Decision, Outcome, Reason } from "./decision/decision.ts";
import { judge, type Answer, type Judgement } from "./decision/judge.ts";
import { DISCLAIMER, RULES_VERSION } from "./decision/rules-version.ts";
import type { Question } from "./question/question.ts";
import { saidStrictest, strictestOfAll } from "./rules/closing/x-jurisdiction/rule.ts";
import { BASELINE, configuredTables, tableOf } from "./rules/jurisdictions.ts";
import type { Cited, Need, Rule } from "./rules/rule.ts";
import type { Confidence } from "./sources/source.ts";
import { getCitation, weaker, weakest } from "./sources/registry.ts";

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
  return decisionOf(strictestOf(question, tables), question, tables);
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

function strictestOf(question: Question, tables: readonly string[]): Judgement {
  let strictest: Judgement | undefined;
  for (const table of tables) {
    const next = judge(question, table);
    if (!strictest || strictness(next) < strictness(strictest)) strictest = next;
    if (strictness(strictest) === STRICTEST) break;
  }
  if (!strictest) throw new Bug("no jurisdiction is configured");
  return strictest;
}

/** Refused and forbidden: no other table can be stricter. */
const STRICTEST = 0;

function strictness({ outcome, need }: Judgement): number {
  return OUTCOMES.indexOf(outcome) * NEEDS.length + NEEDS.indexOf(need);
}

function decisionOf(
  { table, outcome, need, answers }: Judgement,
  { on }: Question,
  jurisdictions: readonly string[],
): Decision {
  const reasons: Reason[] = [];
  for (const answer of answers) reasons.push(reasonOf(answer, table, on));
  if (jurisdictions.length > 1) {
    const because = saidStrictest(table, jurisdictions);
    const finding = { effect: "notes", because } as const;
    reasons.push(reasonOf({ rule: strictestOfAll, finding }, table, on));
  }
  const conditions: string[] = [];
  const conditionsFr: string[] = [];
  if (outcome === "permitted") addConditions(answers, conditions, conditionsFr);
  return {
    schema: "consentry.decision/1",
    outcome,
    need,
    reasons,
    conditions,
    conditionsFr,
    until: earliestOf(answers),
    jurisdictions,
    confidence: weakestOf(reasons),
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

function addConditions(answers: readonly Answer[], en: string[], fr: string[]): void {
  for (const { finding } of answers) {
    for (const condition of finding.conditions ?? []) {
      en.push(condition.en);
      fr.push(condition.fr);
    }
  }
}

function weakestOf(reasons: readonly Reason[]): Confidence {
  let lowest: Confidence = "text";
  for (const { confidence } of reasons) lowest = weaker(lowest, confidence);
  return lowest;
}

function earliestOf(answers: readonly Answer[]): Day | null {
  let earliest: Day | null = null;
  for (const { finding } of answers) {
    if (finding.until && (earliest === null || finding.until < earliest)) earliest = finding.until;
  }
  return earliest;
}
