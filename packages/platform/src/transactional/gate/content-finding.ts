import type { Reason } from "../message.ts";

/** What the gate found in a content. One `refuse` keeps it from being sent as transactional. */
export interface ContentFinding extends Reason {
  readonly severity: "refuse" | "note";
}

export const PROMOTIONAL = "promotional-content";
export const MEASURED = "measured-content";
export const UNEXPLAINED = "unexplained-address";
export const REMOTE = "remote-content";
