import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";

/** A15: the open way to ask whether a mail was read; the reader may refuse. */
export function readReceipt({ receiptRequests }: JudgedMessage): FindingDraft | null {
  if (receiptRequests.length === 0) return null;
  return {
    id: "A15",
    technique: "read-receipt",
    observes: ["open"],
    severity: "info",
    grade: "documented",
    urls: [],
    at: receiptRequests,
    practice: "read-receipt",
  };
}
