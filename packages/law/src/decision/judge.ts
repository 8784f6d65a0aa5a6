import type { Question } from "../question/question.ts";
import type { Act } from "../question/vocabulary.ts";
import { closedByDefault } from "../rules/closing/x-no-ground/rule.ts";
import { dayKey } from "../rules/day-key.ts";
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
  const on = dayKey(question.on);
  let asked = ask(grounds, { question, on, standing: NO_GROUND });
  if (asked.length === 0) asked = ask(baseline, { question, on, standing: NO_GROUND });
  if (asked.length === 0) asked = nothingSpeaks(question);
  const { outcome, need, answers } = weigh(asked, question.act);
  const standing = outcome === "permitted" ? { permittedBy: need } : NO_GROUND;
  const barred = ask(bars, { question, on, standing });
  if (barred.length === 0) return { table, outcome, need, answers };
  const refusing = firstWith("refuses", barred);
  for (const answer of answers) barred.push(answer);
  if (!refusing) return { table, outcome, need, answers: barred };
  return { table, outcome: "refused", need: refusing.rule.need, answers: barred };
}

interface Asking {
  readonly question: Question;
  readonly on: number;
  readonly standing: Standing;
}

function ask(rules: readonly Rule[], { question, on, standing }: Asking): Answer[] {
  const answers: Answer[] = [];
  for (const rule of rules) {
    if (rule.fromKey > on || rule.toKey < on) continue;
    const finding = rule.ask(question, standing);
    if (finding) answers.push({ rule, finding });
  }
  return answers;
}

function nothingSpeaks(question: Question): Answer[] {
  const finding = closedByDefault.ask(question, NO_GROUND);
  return finding ? [{ rule: closedByDefault, finding }] : [];
}

function weigh(answers: readonly Answer[], act: Act): Omit<Judgement, "table"> {
  const permitting = firstWith("permits", answers);
  if (permitting) {
    const kept = answers.filter(({ finding }) => finding.effect === "permits");
    return { outcome: "permitted", need: needOf(permitting), answers: kept };
  }
  if (firstWith("contests", answers)) return { outcome: "contested", need: "contested", answers };
  return { outcome: "refused", need: needAfter(answers, act), answers };
}

function needOf({ rule, finding }: Answer): Need {
  return finding.need ?? rule.need;
}

/** What would have helped: an exemption that failed, or both readings, leave consent to ask for. */
function needAfter([first]: readonly Answer[], act: Act): Need {
  const need = first ? needOf(first) : "forbidden";
  if (need === "contested") return "consent";
  if (need === "none") return act === "measure" ? "consent" : "forbidden";
  return need;
}

function firstWith(effect: Finding["effect"], answers: readonly Answer[]): Answer | undefined {
  for (const answer of answers) if (answer.finding.effect === effect) return answer;
  return undefined;
}
