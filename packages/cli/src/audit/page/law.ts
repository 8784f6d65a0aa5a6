import type { ChangeOfLaw, Language, VerdictOfTheDay } from "@consentry/audit";

import type { LawWords } from "../words/law/words.ts";
import { countryName, dayInWords } from "./local.ts";

/** By whose rules of which day; `null` when no day is known, and then nothing else is said. */
export function judgedInWords(
  { on, jurisdiction, table }: VerdictOfTheDay,
  words: LawWords,
  language: Language,
): string | null {
  if (on === null) return null;
  if (jurisdiction === null) return words.judgedBy(dayInWords(on, language), words.baseline);
  const country = countryName(jurisdiction, language);
  const whose = table === jurisdiction ? words.rulesFor(country) : `${words.baseline} (${country})`;
  return words.judgedBy(dayInWords(on, language), whose);
}

/** What changed, all practices together: a change of law that touches two of them is told once. */
export function changesIn({ needs }: VerdictOfTheDay): readonly ChangeOfLaw[] {
  const told = new Map<string, ChangeOfLaw>();
  for (const change of needs.flatMap(({ since }) => since)) {
    told.set(`${change.on} ${change.what}`, change);
  }
  return [...told.values()].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
}

/** `Directive 2002/58/EC: 5(3)`; clauses of one instrument stand together. */
export function sourcesInWords(
  sources: readonly string[],
  { citations }: VerdictOfTheDay,
): readonly string[] {
  const clauses = new Map<string, string[]>();
  for (const id of sources) {
    const name = citations.find((citation) => citation.id === id)?.identifier ?? id;
    const clause = id.slice(id.indexOf(":") + 1);
    clauses.set(name, [...(clauses.get(name) ?? []), clause]);
  }
  return [...clauses].map(([name, of]) => (isNamed(name, of) ? name : `${name}: ${of.join(", ")}`));
}

/** Identifiers such as `Loi 78-17, art. 82` hold the only clause there is; words are no clauses. */
function isNamed(name: string, clauses: readonly string[]): boolean {
  return clauses.every((clause) => name.includes(clause) || /^[a-z]{3,}$/.test(clause));
}
