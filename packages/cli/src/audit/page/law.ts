import { clausesNamed } from "@consentry/law/letters";
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

/** `RGPD, art. 13, 44`; clauses of one instrument stand together. */
export function sourcesInWords(
  sources: readonly string[],
  { citations }: VerdictOfTheDay,
  language: Language,
): readonly string[] {
  const instruments = Map.groupBy(
    sources,
    (id) => citations.find((citation) => citation.id === id)?.identifier ?? id,
  );
  return [...instruments].map(([name, ids]) => {
    const clauses = ids.map((id) => id.slice(id.indexOf(":") + 1));
    const asWritten = isNamed(name, clauses) ? name : `${name}: ${clauses.join(", ")}`;
    return clausesNamed(ids, language) ?? asWritten;
  });
}

/** Identifiers such as `Loi 78-17, art. 82` hold the only clause there is; words are no clauses. */
function isNamed(name: string, clauses: readonly string[]): boolean {
  return clauses.every((clause) => name.includes(clause) || /^[a-z]{3,}$/.test(clause));
}
