import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { isAligned, signaturesOf } from "./signature.ts";
import { hasOneClick, offeredIn } from "./way-out.ts";

/**
 * A11: one click is offered, and no signature covers both of its fields (RFC 8058 §4): anybody on
 * the way could have written them, and careful programs show no button. Signatures are read for
 * what they claim to cover and not verified; a copy without any says nothing.
 */
export function unsignedWayOut({ sending }: JudgedMessage): FindingDraft | null {
  if (!sending || sending.mailing.kind !== "bulk" || !sending.isWhole) return null;
  const { header, site, placeOf } = sending;
  const isOffered = offeredIn(header).some((uri) => /^https:/i.test(uri)) && hasOneClick(header);
  const signatures = signaturesOf(header);
  if (!isOffered || signatures.length === 0) return null;
  if (signatures.some(({ covers }) => BOTH.every((key) => covers.has(key)))) return null;
  const aligned = signatures.filter((signature) => isAligned(signature, site));
  return {
    id: "A11",
    technique: "unsigned-list-unsubscribe",
    observes: [],
    severity: "info",
    grade: aligned.length > 0 ? "documented" : "likely",
    urls: [],
    at: (aligned.length > 0 ? aligned : signatures).map(({ field }) => placeOf(field)),
    practice: "one-click",
  };
}

const BOTH = ["list-unsubscribe", "list-unsubscribe-post"];
