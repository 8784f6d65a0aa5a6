import type { AuditDocument, FindingId, ReferenceTechnique } from "../document.ts";
import type { FeatureId } from "./client-facts.ts";

/** What has to happen for the sender to learn something. */
export type Trigger =
  | "open"
  | "scroll"
  | "touch"
  | "print"
  | "forward"
  | "click"
  | "reply"
  | "delivery"
  | "verify"
  | "attachment-opened";

/** What of a document shows that a technique was seen. */
export type Detector =
  /** A reference of this kind that observes, or is asked for later; with this reason, if one is given. */
  | { readonly by: "reference"; readonly technique: ReferenceTechnique; readonly because?: string }
  /** A tracked link; with this reason, if one is given. */
  | { readonly by: "link"; readonly because?: string }
  /** A finding; at this header field, if one is given. */
  | { readonly by: "finding"; readonly id: FindingId; readonly field?: string }
  /** It looks like tracking and is none: that nothing is reported is what has to be seen. */
  | { readonly by: "silence" };

/** One way of learning something about a reader, and how it is noticed here. */
export interface Technique {
  /** As in the fixtures: I pictures, C styles and loaders, H headers and parts, L links. */
  readonly id: string;
  /** In words for machines. */
  readonly name: string;
  /** One English sentence. */
  readonly what: string;
  readonly triggers: readonly Trigger[];
  /** `null` where no file can show it; `limits` says why. */
  readonly detector: Detector | null;
  /** Folders of `fixtures/techniques`, each with a message and a near miss. */
  readonly fixtures: readonly string[];
  /** What clients have to support for it to work, where somebody tested that. */
  readonly needs: readonly FeatureId[];
  /** What stays open although it is detected, or why it cannot be. */
  readonly limits?: string;
}

/** Whether a document shows what a detector looks for. `fieldAt` names the header field of a place. */
export function isDetected(
  detector: Detector,
  document: AuditDocument,
  fieldAt: (offset: number) => string,
): boolean {
  const wanted = "because" in detector ? detector.because : undefined;
  if (detector.by === "silence") return document.references.length === 0;
  if (detector.by === "link") {
    return document.links.some(({ tracked, because }) => tracked && hasReason(because, wanted));
  }
  if (detector.by === "reference") {
    return document.references.some(
      ({ technique, tracker, when, because }) =>
        technique === detector.technique &&
        (tracker || when !== "open") &&
        hasReason(because, wanted),
    );
  }
  const field = detector.field?.toLowerCase();
  return document.findings.some(
    ({ id, at }) =>
      id === detector.id &&
      (field === undefined || at.some(({ offset }) => fieldAt(offset) === field)),
  );
}

function hasReason(because: readonly string[], wanted: string | undefined): boolean {
  return wanted === undefined || because.some((reason) => reason.startsWith(wanted));
}
