import { distinct, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/**
 * A22: checking who sent the mail asks a server: for a certificate's state, a key or a logo. The
 * reader's program decides whether and when; the sender chose the address.
 */
export function senderCheck({ references }: JudgedMessage): FindingDraft | null {
  const asked = references.filter(({ when }) => when === "verify");
  if (asked.length === 0) return null;
  const isPersonal = asked.some(({ identifies }) => identifies === "recipient");
  return {
    id: "A22",
    technique: isPersonal ? "sender-check-of-ones-own" : "sender-check",
    observes: ["device", "location"],
    severity: isPersonal ? "exposure" : "info",
    grade: "possible",
    urls: distinct(asked.map(({ url }) => url)),
    at: asked.map(({ at }) => at),
    who: distinct(asked.map(({ host }) => host)).slice(0, MOST_NAMED),
    practice: null,
  };
}

/** More names than this are no sentence; the list of references has them all. */
const MOST_NAMED = 4;
