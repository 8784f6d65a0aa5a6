import type { AuditDocument, Reference, ReferenceTechnique } from "@consentry/audit";

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
  const trackers = document.references.filter(({ tracker }) => tracker);
  const ordinary = document.references.filter(({ tracker, when }) => !tracker && when === "open");
  return {
    openTrackers: document.summary.openTrackers,
    openKind: openKind(trackers),
    isAnonymous:
      trackers.length > 0 && trackers.every(({ class: kind }) => kind === "aggregate-beacon"),
    trackedLinks: document.summary.trackedLinks,
    allLinks: document.summary.trackedLinks + document.summary.untrackedLinks,
    ordinary: ordinary.length,
    ordinaryHosts: new Set(ordinary.map(({ host }) => host)).size,
  };
}

function openKind(trackers: readonly Reference[]): VerdictFacts["openKind"] {
  if (!trackers.every(({ technique }) => IMAGES.has(technique))) return "element";
  const isHidden = trackers.every(
    (one) => one.visible === false || one.class !== "personalised-image",
  );
  return isHidden ? "hidden-image" : "image";
}
