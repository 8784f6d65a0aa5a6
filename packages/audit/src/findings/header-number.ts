import { headerNumbers } from "../identity/header-numbers.ts";
import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";

/** A20: numbers in the header. They travel with the mail: nothing is read from the reader's device. */
export function headerNumber({ sending }: JudgedMessage): FindingDraft | null {
  if (!sending) return null;
  const found = headerNumbers(sending.header, sending.needles);
  if (found.length === 0) return null;
  const hasAddress = found.some(({ what }) => what === "address");
  return {
    id: "A20",
    technique: hasAddress ? "address-in-header" : "number-in-header",
    observes: [],
    severity: "info",
    grade: hasAddress ? "proved" : "possible",
    urls: [],
    at: found.map(({ field }) => sending.placeOf(field)),
    who: [...new Set(found.map(({ field }) => field.name))].slice(0, MOST_NAMED),
    practice: null,
  };
}

const MOST_NAMED = 6;
