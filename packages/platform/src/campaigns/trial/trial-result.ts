import type { Instant } from "@consentry/kernel";

import type { Trial } from "../campaign.ts";

/** How a trial came out. Entries of pairs are the campaign's own writing, then the one on trial. */
export interface TrialResult {
  readonly judgedBy: Trial["judgedBy"];
  readonly at: Instant;
  /** 0 the campaign's own writing, 1 the one on trial: what everybody else gets. */
  readonly winner: 0 | 1;
  readonly because: TrialReason;
  /**
   * How many messages each was judged on: all that were sent, or those whose readers agreed to
   * have this observed for making campaigns better.
   */
  readonly judgedOn: readonly [number, number];
  /**
   * How many of them were answered so. Of openings and clicks to the nearest ten, and `null` for
   * fewer than ten people.
   */
  readonly answers: readonly [number | null, number | null];
}

export type TrialReason =
  /** By more than chance alone gives one time in twenty. */
  | "better"
  /** Better, but so much comes about by chance, too. */
  | "perhaps-chance"
  | "equal"
  | "too-few";
