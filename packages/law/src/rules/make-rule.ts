import type { Day } from "@consentry/kernel";

import { getCitation, isCitable, weakest } from "../sources/registry.ts";
import { dayKey } from "./day-key.ts";
import type { Cited, Rule, RuleDraft } from "./rule.ts";

/** Finishes a rule: what it may cite on each day is worked out once, not at each question. */
export function makeRule(draft: RuleDraft): Rule {
  const epochs = epochsOf(draft);
  const citedIn = (table: string, on: Day): Cited => {
    for (const { from, cited } of epochs) if (from <= on) return cited(table);
    return NOTHING;
  };
  const { to } = draft;
  // Written out, so that every rule has one shape and the asker reads it without looking it up.
  return {
    id: draft.id,
    title: draft.title,
    jurisdiction: draft.jurisdiction,
    role: draft.role,
    subject: draft.subject,
    need: draft.need,
    from: draft.from as Day,
    to: to === undefined ? null : (to as Day),
    fromKey: dayKey(draft.from as Day),
    toKey: to === undefined ? ENDLESS : dayKey(to as Day),
    status: draft.status,
    confidence: draft.confidence,
    sources: draft.sources,
    openQuestions: draft.openQuestions ?? [],
    ask: draft.ask,
    citedIn,
  };
}

const ENDLESS = 9999_12_31;

const NOTHING: Cited = { sources: [], confidence: "recalled" };

interface Epoch {
  readonly from: string;
  readonly cited: (table: string) => Cited;
}

/** Newest first: the days on which the set of citable clauses changes. */
function epochsOf(draft: Pick<RuleDraft, "sources" | "confidence" | "jurisdiction">): Epoch[] {
  const days = new Set<string>();
  for (const id of draft.sources) {
    const { inForceFrom, inForceTo } = getCitation(id).provision;
    days.add(inForceFrom);
    if (inForceTo !== null) days.add(`${inForceTo}~`); // sorts after its last day, before the next
  }
  return [...days]
    .sort()
    .toReversed()
    .map((from) => ({ from, cited: remembered((table) => citedFrom(draft, from, table)) }));
}

/** A rule of every jurisdiction cites a national clause only where that nation's table is asked. */
function citedFrom(
  {
    sources: ids,
    confidence,
    jurisdiction,
  }: Pick<RuleDraft, "sources" | "confidence" | "jurisdiction">,
  from: string,
  table: string,
): Cited {
  const reach = new Set(["EU", "any", table]);
  const sources = ids
    .filter((id) => isCitable(id, from as Day))
    .filter((id) => jurisdiction !== "any" || reach.has(getCitation(id).source.jurisdiction));
  const read = sources.map((id) => getCitation(id).provision.read);
  return { sources, confidence: weakest([confidence, ...read]) };
}

function remembered(make: (table: string) => Cited): (table: string) => Cited {
  const made = new Map<string, Cited>();
  return (table) => {
    const known = made.get(table) ?? make(table);
    made.set(table, known);
    return known;
  };
}
