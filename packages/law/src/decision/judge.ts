import type { Day } from "@consentry/kernel";

import type { Question } from "../question/question.ts";
import { closedByDefault } from "../rules/closing/x-no-ground/rule.ts";
import type { Finding, Need, Rule, Standing } from "../rules/rule.ts";
import { rulesFor } from "../rules/rules-for.ts";
import type { Outcome } from "./decision.ts";

/** What one rule said. */
export interface Answer {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** What one table says about a question, before it is put into words. */
export interface Judgement {
  readonly table: string;
  readonly outcome: Outcome;
  readonly need: Need;
  readonly answers: readonly Answer[];
}

const NO_GROUND: Standing = { permittedBy: null };

/**
 * Asks every rule of one table. One ground is enough to permit, one bar to refuse; a ground that
 * fails beside one that holds is no reason for anything and is left out.
 */
export function judge(question: Question, table: string): Judgement {
  const { grounds, baseline, bars } = rulesFor(question, table);
  const own = ask(grounds, question, NO_GROUND);
  const general = own.length > 0 ? own : ask(baseline, question, NO_GROUND);
  const answered = general.length > 0 ? general : nothingSpeaks(question);
  const { outcome, need, answers } = weigh(answered);
  const barred = ask(bars, question, { permittedBy: outcome === "permitted" ? need : null });
  if (barred.length === 0) return { table, outcome, need, answers };
  const refusing = barred.find(({ finding }) => finding.effect === "refuses");
  const all = [...barred, ...answers];
  if (!refusing) return { table, outcome, need, answers: all };
  return { table, outcome: "refused", need: refusing.rule.need, answers: all };
}

function ask(rules: readonly Rule[], question: Question, standing: Standing): Answer[] {
  const answers: Answer[] = [];
  for (const rule of rules) {
    if (!isAsked(rule, question.on)) continue;
    const finding = rule.ask(question, standing);
    if (finding) answers.push({ rule, finding });
  }
  return answers;
}

function nothingSpeaks(question: Question): Answer[] {
  const finding = closedByDefault.ask(question, NO_GROUND);
  return finding ? [{ rule: closedByDefault, finding }] : [];
}

function isAsked({ from, to }: Rule, on: Day): boolean {
  return from <= on && (to === null || on <= to);
}

function weigh(answers: readonly Answer[]): Omit<Judgement, "table"> {
  const permitting = answers.filter(({ finding }) => finding.effect === "permits");
  if (permitting[0]) {
    return { outcome: "permitted", need: permitting[0].rule.need, answers: permitting };
  }
  if (answers.some(({ finding }) => finding.effect === "contests")) {
    return { outcome: "contested", need: "contested", answers };
  }
  return { outcome: "refused", need: answers[0]?.rule.need ?? "forbidden", answers };
}
