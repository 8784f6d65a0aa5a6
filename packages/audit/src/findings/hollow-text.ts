import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";

/** A07: no words to read without opening the version that observes. */
export function hollowText({ text, hasHtml, textPlaces }: JudgedMessage): FindingDraft | null {
  if (!hasHtml || text === "present") return null;
  return {
    id: "A07",
    ...(text === "missing" ? { wordsOf: "A07-missing" as const } : {}),
    technique: text === "missing" ? "no-text-part" : "hollow-text-part",
    observes: [],
    severity: "info",
    grade: text === "missing" ? "proved" : "likely",
    urls: [],
    at: textPlaces,
    practice: "text-alternative",
  };
}
