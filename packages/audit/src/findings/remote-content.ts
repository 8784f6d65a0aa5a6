import { distinct, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/** A03: content fetched from elsewhere, at the same address for everyone. */
export function remoteContent({ references }: JudgedMessage): FindingDraft | null {
  const ordinary = references.filter(
    ({ class: kind, when }) => kind === "ordinary" && when === "open",
  );
  if (ordinary.length === 0) return null;
  return {
    id: "A03",
    technique: "remote-content",
    observes: ["device", "location"],
    severity: "exposure",
    grade: "documented",
    urls: distinct(ordinary.map(({ url }) => url)),
    at: ordinary.map(({ at }) => at),
    practice: "remote-resource",
  };
}
