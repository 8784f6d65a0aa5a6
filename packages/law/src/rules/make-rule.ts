import type { Day } from "@consentry/kernel";

import { getCitation, isCitable, weakest } from "../sources/registry.ts";
import type { Cited, Rule, RuleDraft } from "./rule.ts";

/** Finishes a rule: what it may cite on each day is worked out once, not at each question. */
export function makeRule({ from, to, openQuestions, ...draft }: RuleDraft): Rule {
  const epochs = epochsOf(draft);
  return {
    ...draft,
    from: from as Day,
    to: (to ?? null) as Day | null,
    openQuestions: openQuestions ?? [],
    citedOn: (on) => epochs.find((epoch) => epoch.from <= on)?.cited ?? NOTHING,
  };
}

const NOTHING: Cited = { sources: [], confidence: "recalled" };

interface Epoch {
  readonly from: string;
  readonly cited: Cited;
}

/** Newest first: the days on which the set of citable clauses changes. */
function epochsOf({ sources, confidence }: Pick<RuleDraft, "sources" | "confidence">): Epoch[] {
  const days = new Set<string>();
  for (const id of sources) {
    const { inForceFrom, inForceTo } = getCitation(id).provision;
    days.add(inForceFrom);
    if (inForceTo !== null) days.add(`${inForceTo}~`); // sorts after its last day, before the next
  }
  return [...days]
    .sort()
    .toReversed()
    .map((from) => ({ from, cited: citedFrom(sources, from, confidence) }));
}

function citedFrom(ids: readonly string[], from: string, own: Cited["confidence"]): Cited {
  const sources = ids.filter((id) => isCitable(id, from as Day));
  const read = sources.map((id) => getCitation(id).provision.read);
  return { sources, confidence: weakest([own, ...read]) };
}
