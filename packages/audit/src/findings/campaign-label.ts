import type { Decorated } from "../trackers/decorated.ts";
import { distinct, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/** A06: labels that are the same for every reader; said so that nobody takes them for tracking. */
export function campaignLabel({ links, decoratedOf }: JudgedMessage): FindingDraft | null {
  const labelled = links.filter(({ url, tracked }) => !tracked && isLabelled(decoratedOf(url)));
  if (labelled.length === 0) return null;
  return {
    id: "A06",
    technique: "campaign-label",
    observes: [],
    severity: "info",
    grade: "documented",
    urls: distinct(labelled.map(({ url }) => url)),
    at: labelled.map(({ at }) => at),
    practice: "click.aggregate",
  };
}

function isLabelled({ person, campaign }: Decorated): boolean {
  return campaign !== null && person === null;
}
