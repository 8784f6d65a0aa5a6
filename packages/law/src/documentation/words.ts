import type { Need, Rule, RuleStatus } from "../rules/rule.ts";
import type { Confidence } from "../sources/source.ts";

export const NEEDS: Readonly<Record<Need, string>> = {
  consent: "prior consent",
  "soft-opt-in": "own customers, on conditions",
  "information-objection": "information and objection",
  none: "no consent, on conditions",
  forbidden: "forbidden",
  contested: "contested: consent by default",
};

export const STATUSES: Readonly<Record<RuleStatus, string>> = {
  in_force: "in force",
  soft_law: "recommendation (soft law)",
  contested: "contested",
  proposed: "proposed",
  superseded: "superseded",
};

export const READ: Readonly<Record<Confidence, string>> = {
  text: "the text was read",
  quote: "a verbatim quote was read",
  secondary: "others who read it",
  recalled: "memory: to be checked before it is relied on",
};

export const COUNTRIES: Readonly<Record<string, string>> = {
  FR: "France",
  NL: "Netherlands",
  DE: "Germany",
  BE: "Belgium",
  AT: "Austria",
  IT: "Italy",
  ES: "Spain",
  EU: "Baseline of the European Union",
  any: "Every jurisdiction",
};

/** From when to when; a rule that ended is superseded today, and was in force then. */
export function period({ from, to }: Pick<Rule, "from" | "to">): string {
  return to === null ? `since ${from}` : `${from} to ${to}`;
}
