import { distinct, surest, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/** A08: every link to content passes a counter. */
export function noPlainPath({ links }: JudgedMessage): FindingDraft | null {
  const content = links.filter(
    ({ kind, url }) => (kind === "content" || kind === "view-online") && url.startsWith("http"),
  );
  if (content.length === 0 || content.some(({ tracked }) => !tracked)) return null;
  return {
    id: "A08",
    technique: "no-plain-path",
    observes: ["click"],
    severity: "info",
    grade: surest(content.map(({ grade }) => grade)),
    urls: distinct(content.map(({ url }) => url)),
    at: content.map(({ at }) => at),
    practice: null,
  };
}
