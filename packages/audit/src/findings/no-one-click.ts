import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { hasOneClick, offeredIn, owesWayOut } from "./way-out.ts";

/** RFC 8058 appeared in January 2017: older mail could not know of it. */
const STANDARD_SINCE = "2017-01-01";

/** A10: the header names a way to leave, but none that a program can go in one step. */
export function noOneClick({ sending }: JudgedMessage): FindingDraft | null {
  if (!sending || !owesWayOut(sending)) return null;
  const { header, on, placeOf } = sending;
  const offered = offeredIn(header);
  if (offered.length === 0 || on === null || on < STANDARD_SINCE) return null;
  const hasWeb = offered.some((uri) => /^https:/i.test(uri));
  if (hasWeb && hasOneClick(header)) return null;
  return {
    id: "A10",
    technique: hasWeb ? "no-list-unsubscribe-post" : "no-https-in-list-unsubscribe",
    observes: [],
    severity: "info",
    grade: "documented",
    urls: offered,
    at: header.filter(({ key }) => FIELDS.has(key)).map(placeOf),
    practice: "one-click",
  };
}

const FIELDS = new Set(["list-unsubscribe", "list-unsubscribe-post"]);
