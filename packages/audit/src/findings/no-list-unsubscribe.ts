import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { offeredIn, owesWayOut } from "./way-out.ts";

/** A09: bulk mail whose header names no way to leave, so that no program can offer one. */
export function noListUnsubscribe({ sending }: JudgedMessage): FindingDraft | null {
  if (!sending || !owesWayOut(sending) || offeredIn(sending.header).length > 0) return null;
  const { header, mailing, placeOf } = sending;
  const shown = header.find(({ key }) => key === "list-unsubscribe" || key === "from");
  return {
    id: "A09",
    technique: "no-list-unsubscribe",
    observes: [],
    severity: "info",
    grade: mailing.isSure ? "documented" : "likely",
    urls: [],
    at: shown ? [placeOf(shown)] : [],
    practice: null,
  };
}
