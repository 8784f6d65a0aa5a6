import { RULES_VERSION } from "@consentry/law";
import { canonicalJson, type CanonicalValue } from "@consentry/ledger";

import { questionAgain } from "./campaign-question.ts";
import { decideClass, type ClassDecision } from "./decide-class.ts";
import { explain, type DecidedInShort, type Explanation } from "./explanation.ts";

/** What is kept of a decision, as it comes out of the database. */
export type KeptDecision = Omit<Explanation, "id">;

/**
 * Law's own words for a decision that was kept: asked again with the facts of that day, by the
 * rules of that day. `null` where the rules have another version by now, or where the answer is
 * not the one that was kept: what is kept stands, and nobody puts other words to it.
 *
 * @param country of the organisation
 */
export function explainAgain(kept: KeptDecision, country: string | null): ClassDecision | null {
  if (kept.rulesVersion !== RULES_VERSION) return null;
  const question = questionAgain(kept.facts.asked, { country, on: kept.on });
  const said = decideClass(question, kept.facts.person);
  const { decided } = explain(question, kept.facts.person, said);
  return textOf(decided) === textOf(kept.decided) ? said : null;
}

function textOf(decided: DecidedInShort): string {
  return canonicalJson(decided as unknown as CanonicalValue);
}
