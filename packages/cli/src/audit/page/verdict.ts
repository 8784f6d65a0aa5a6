import {
  wellFounded,
  type AuditDocument,
  type Reference,
  type ReferenceTechnique,
} from "@consentry/audit";

import type { VerdictFacts } from "../words/words.ts";

const IMAGES: ReadonlySet<ReferenceTechnique> = new Set<ReferenceTechnique>([
  "img",
  "srcset",
  "picture-source",
  "input-image",
  "background-attribute",
  "css-inline",
  "css-block",
  "vml",
  "svg",
]);

/** Counts what the opening sentence speaks of. */
export function verdictFacts(
  document: Pick<AuditDocument, "references" | "links" | "summary">,
): VerdictFacts {
  const trackers = wellFounded(document.references.filter(({ tracker }) => tracker));
  const ordinary = document.references.filter(({ tracker, when }) => !tracker && when === "open");
  return {
    openTrackers: trackers.length,
    openKind: openKind(trackers),
    isAnonymous:
      trackers.length > 0 && trackers.every(({ class: kind }) => kind === "aggregate-beacon"),
    trackedLinks: document.summary.trackedLinks,
    allLinks: document.summary.trackedLinks + document.summary.untrackedLinks,
    ordinary: ordinary.length,
    ordinaryHosts: new Set(ordinary.map(({ host }) => host)).size,
  };
}

/** A request for a receipt is no tracker, since whoever reads may refuse it; the opening says so. */
export function asksForReceipt({ findings }: Pick<AuditDocument, "findings">): boolean {
  return findings.some(({ technique }) => technique === "read-receipt");
}

/** Whether anything found tells somebody of an opening, a click or a forwarding. */
export function observesReading({ findings }: Pick<AuditDocument, "findings">): boolean {
  return findings.some(({ observes }) =>
    observes.some((what) => what === "open" || what === "click" || what === "forwarding"),
  );
}

function openKind(trackers: readonly Reference[]): VerdictFacts["openKind"] {
  if (!trackers.every(({ technique }) => IMAGES.has(technique))) return "element";
  const isHidden = trackers.every(
    (one) => one.visible === false || one.class !== "personalised-image",
  );
  return isHidden ? "hidden-image" : "image";
}
