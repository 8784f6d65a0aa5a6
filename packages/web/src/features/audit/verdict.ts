import type { AuditDocument } from "@consentry/audit";
import { assertNever } from "@consentry/kernel";

import type { Words } from "../../words/words.ts";

/** The one sentence that comes first. */
export function sayVerdict({ summary, references }: AuditDocument, words: Words): string {
  const { verdict } = words.audit;
  switch (summary.verdict) {
    case "tracked":
      if (summary.openTrackers === 0) return verdict.click;
      return summary.trackedLinks === 0 ? verdict.open : verdict.openAndClick;
    case "untracked":
      return references.length === 0 ? verdict.untracked : verdict.untrackedRemote;
    case "unclear":
      return verdict.unclear;
    default:
      return assertNever(summary.verdict);
  }
}
