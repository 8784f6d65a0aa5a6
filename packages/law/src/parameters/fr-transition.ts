import type { Day } from "@consentry/kernel";

/**
 * The three months in which people whose address was collected before could be informed. One
 * secondary source says "until July 15"; the earlier day is kept.
 *
 * @source cnil-2026-042:transition
 */
export const TRANSITION = {
  collectedBefore: "2026-04-14" as Day,
  informedBy: "2026-07-14" as Day,
} as const;
