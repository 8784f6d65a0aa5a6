import { distinct, surest, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/** A05: the address of the page itself carries a number of the reader's. */
export function handedOnNumber({ links, decoratedOf }: JudgedMessage): FindingDraft | null {
  const decorated = links.filter(
    ({ url, destination, kind }) =>
      kind !== "unsubscribe" &&
      kind !== "preferences" &&
      (decoratedOf(url).person !== null ||
        (destination !== null && decoratedOf(destination).person !== null)),
  );
  if (decorated.length === 0) return null;
  return {
    id: "A05",
    technique: "identifier-in-address",
    observes: ["click"],
    severity: "violation_if_no_consent",
    // A parameter's name is what its maker documents; that its value is yours needs a second copy.
    grade: surest(decorated.map(({ grade }) => (grade === "proved" ? "proved" : "likely"))),
    urls: distinct(decorated.map(({ url }) => url)),
    at: decorated.map(({ at }) => at),
    practice: "click.individual",
  };
}
