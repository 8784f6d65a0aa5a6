import {
  distinct,
  surest,
  wellFounded,
  type FindingDraft,
  type JudgedMessage,
} from "./finding-draft.ts";

/** A04: links that visit a counter before they lead anywhere. */
export function redirectedLink({ links }: JudgedMessage): FindingDraft | null {
  const redirected = wellFounded(
    links.filter(({ tracked, because }) => tracked && !isOwnParameter(because)),
  );
  if (redirected.length === 0) return null;
  return {
    id: "A04",
    technique: "redirected-link",
    observes: ["click", "device", "location"],
    severity: "violation_if_no_consent",
    grade: surest(redirected.map(({ grade }) => grade)),
    urls: distinct(redirected.map(({ url }) => url)),
    at: redirected.map(({ at }) => at),
    practice: "click.individual",
  };
}

/** Tracked only by a parameter on the author's own address: that is A05. */
function isOwnParameter(because: readonly string[]): boolean {
  return because[0]?.startsWith("parameter:") ?? false;
}
