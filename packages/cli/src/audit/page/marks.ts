import type { Severity } from "@consentry/audit";

/** One sign a meaning, on every line of every page; without colour they still tell all. */
export const MARK = {
  tracked: "●",
  unclear: "◐",
  untracked: "○",
  unread: "✕",
  limit: "–",
  severity: {
    violation_if_no_consent: "●",
    contested: "◐",
    exposure: "○",
    info: "○",
  } satisfies Record<Severity, string>,
} as const;
