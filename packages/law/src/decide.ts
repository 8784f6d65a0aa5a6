import { Bug, type Day } from "@consentry/kernel";

import type { Decision, Outcome, Reason } from "./decision/decision.ts";
import { judge, type Answer, type Judgement } from "./decision/judge.ts";
import { DISCLAIMER, RULES_VERSION } from "./decision/rules-version.ts";
import type { Question } from "./question/question.ts";
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
  const reasons = answers.map((answer) => reasonOf(answer, on));
  if (reasons.length === 0) reasons.push(noRule(on));
  if (jurisdictions.length > 1) reasons.push(unknownCountry(table, jurisdictions));
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

function reasonOf({ rule, finding }: Answer, on: Day): Reason {
  const { sources, confidence } = finding.cites ? citedAs(finding.cites, rule) : rule.citedOn(on);
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

/** Closed by default: what no rule of the day speaks about is refused. */
function noRule(on: Day): Reason {
  return {
    rule: "X-NO-GROUND",
    effect: "refuses",
    because: `No rule on record speaks about this on ${on}; what is not known to be allowed is refused.`,
    becauseFr: `Aucune règle enregistrée ne traite ce cas au ${on} ; ce qui n'est pas connu comme permis est refusé.`,
    sources: on < "2018-05-25" ? [] : ["gdpr:5(1)(a)", "gdpr:5(2)"],
    status: "in_force",
    confidence: "recalled",
  };
}

function unknownCountry(table: string, asked: readonly string[]): Reason {
  const names = asked.join(", ");
  return {
    rule: "X-JURISDICTION",
    effect: "notes",
    because: `The recipient's country is not known or has no table here: of ${names}, the strictest answer (${table}) was taken.`,
    becauseFr: `Le pays du destinataire est inconnu ou sans table ici : parmi ${names}, la réponse la plus stricte (${table}) est retenue.`,
    sources: [],
    status: "in_force",
    confidence: "text",
  };
}
