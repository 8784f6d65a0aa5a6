import type { ChangeOfLaw, NeedOfTheDay, VerdictOfTheDay } from "@consentry/audit";

/** What changed, all practices together: a change that touches two of them is told once. */
export function changesIn({ needs }: VerdictOfTheDay): readonly ChangeOfLaw[] {
  const told = new Map(
    needs.flatMap(({ since }) => since.map((change) => [`${change.on} ${change.what}`, change])),
  );
  return [...told.values()].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** One instrument with the clauses of it that are cited. */
export interface CitedSource {
  readonly title: string;
  readonly identifier: string;
  readonly permalink: string | null;
  /** None where the identifier names the only clause there is. */
  readonly clauses: readonly string[];
}

/** The instruments behind ids such as `eprivacy:5(3)`, clauses of one instrument together. */
export function citedSources(
  ids: readonly string[],
  { citations }: VerdictOfTheDay,
): readonly CitedSource[] {
  const byInstrument = Map.groupBy(ids, (id) => id.slice(0, id.indexOf(":")));
  return [...byInstrument].map(([instrument, cited]) => {
    const known = citations.find(({ id }) => cited.includes(id));
    const identifier = known?.identifier ?? instrument;
    const clauses = cited.map((id) => id.slice(id.indexOf(":") + 1));
    return {
      title: known?.title ?? instrument,
      identifier,
      permalink: known?.permalink ?? null,
      // Words such as `ruling` are no clauses of a numbered text.
      clauses: clauses.filter(
        (clause) => !identifier.includes(clause) && !/^[a-z]{3,}$/.test(clause),
      ),
    };
  });
}

/** What asks for nothing in advance is said in one line: the page is about what does. */
export function isMinor({ need, exemptions }: NeedOfTheDay): boolean {
  const isAsked = need === "consent" || need === "contested" || need === "forbidden";
  return !isAsked && need !== "safeguards" && need !== "listing" && exemptions.length === 0;
}
