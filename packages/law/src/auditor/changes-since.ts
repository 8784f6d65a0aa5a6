import { addDays, type Day } from "@consentry/kernel";

import { RULES } from "../rules/rules.ts";
import { getCitation, isCitable } from "../sources/registry.ts";
import { BECAME, broughtBy, endedExemption, newExemption } from "./change-words.ts";
import { exemptionsOn, purposesBehind, type Exemption } from "./exemptions.ts";
import {
  clausesOf,
  isPlain,
  lawOfTheDay,
  PURPOSE,
  type AuditedPractice,
  type LawOfTheDay,
} from "./law-of-the-day.ts";
import { together, type Spoken } from "./spoken.ts";

/** One day on which the answer became another, or gained words of an authority. */
export interface Change {
  readonly on: Day;
  readonly what: Spoken;
  /** Citable on that day. */
  readonly sources: readonly string[];
}

/** A span of days: what changed after the first, up to and including the last. */
export interface Since {
  readonly after: Day;
  readonly until: Day;
}

/**
 * What changed in the law of a practice between two days, oldest first; empty where the same rules
 * and the same clauses speak on both. Found by asking every day on which a rule or a clause begins
 * or ends, so that a rule added to the tables shows here by itself.
 */
export function changesSince(
  practice: AuditedPractice,
  { after, until }: Since,
  jurisdiction: string | null,
): readonly Change[] {
  let before = stateOn(practice, after, jurisdiction);
  const changes: Change[] = [];
  for (const day of daysOfChange(practice, jurisdiction)) {
    if (day <= after || day > until) continue;
    const now = stateOn(practice, day, jurisdiction);
    const change = changeBetween(before, now);
    if (change) changes.push({ on: day, ...change });
    before = now;
  }
  return changes;
}

interface State {
  readonly law: LawOfTheDay;
  readonly exemptions: readonly Exemption[];
  readonly sources: readonly string[];
}

function stateOn(practice: AuditedPractice, on: Day, jurisdiction: string | null): State {
  const law = lawOfTheDay(practice, on, jurisdiction);
  const announced = (ANNOUNCED[jurisdiction ?? ""]?.[practice] ?? []).filter((id) =>
    isCitable(id, on),
  );
  return {
    law,
    exemptions: exemptionsOn(practice, on, jurisdiction),
    sources: [...law.sources, ...announced],
  };
}

/** Days that matter for a practice although no rule begins on them. */
const ANNOUNCED: Readonly<
  Record<string, Readonly<Partial<Record<AuditedPractice, readonly string[]>>>>
> = {
  IT: {
    "open.individual": ["garante-284-2026:adapt"],
    "open.aggregate": ["garante-284-2026:adapt"],
  },
};

function changeBetween(before: State, now: State): Omit<Change, "on"> | null {
  const came = now.exemptions.filter(({ rule }) => !has(before.exemptions, rule));
  const went = before.exemptions.filter(({ rule }) => !has(now.exemptions, rule));
  const added = now.sources.filter((id) => !before.sources.includes(id));
  const hasTurned = before.law.need !== now.law.need;
  if (!hasTurned && came.length + went.length + added.length === 0) return null;
  const what = [
    ...added.map(broughtBy),
    ...(hasTurned ? [BECAME[now.law.need]] : []),
    // A contested one says so itself.
    ...came.map(({ takes, isContested }) => (isContested ? takes : newExemption(takes))),
    ...went.map(({ takes }) => endedExemption(takes)),
  ];
  const known = new Set(before.sources);
  const gained = came.flatMap(({ sources }) => sources).filter((id) => !known.has(id));
  const cited = added.length + gained.length > 0 ? [...added, ...gained] : now.law.sources;
  return { what: together(what), sources: [...new Set(cited)] };
}

function has(exemptions: readonly Exemption[], rule: string): boolean {
  return exemptions.some((exemption) => exemption.rule === rule);
}

/** Every day on which the answer could change, in order. */
function daysOfChange(practice: AuditedPractice, jurisdiction: string | null): readonly Day[] {
  const purposes = [PURPOSE[practice], ...purposesBehind(practice)];
  const rules = RULES.filter(({ subject }) =>
    subject.purposes?.some((purpose) => purposes.some((asked) => asked === purpose)),
  );
  const clauses = [
    ...rules.flatMap(({ sources }) => sources),
    ...(isPlain(practice) ? clausesOf(practice, jurisdiction) : []),
    ...(ANNOUNCED[jurisdiction ?? ""]?.[practice] ?? []),
  ].map((id) => getCitation(id).provision);
  const days = [
    ...rules.flatMap(({ from, to }) => [from, ...dayAfter(to)]),
    ...clauses.flatMap(({ inForceFrom, inForceTo }) => [inForceFrom, ...dayAfter(inForceTo)]),
  ];
  return [...new Set(days)].sort();
}

function dayAfter(last: Day | null): readonly Day[] {
  return last === null ? [] : [addDays(last, 1)];
}
