import { createHash } from "node:crypto";

import type { Trial } from "../campaign.ts";

/** Which of a campaign's writings somebody gets. */
export const PARTS = {
  /** The campaign's own; everybody's where there is no trial. */
  own: 0,
  /** The one on trial. */
  onTrial: 1,
  /** Not decided: whichever does better, when the trial is over. */
  afterTrial: 2,
} as const;
export type Part = (typeof PARTS)[keyof typeof PARTS];

/** Finer than any share that is told in whole percents. */
const BUCKETS = 10_000;

/**
 * Draws the part of one person by chance, which is the same however often it is drawn: planning
 * that is repeated moves nobody. It depends on nothing that is known of the person but their id.
 */
export function partOf(
  campaign: string,
  contact: string,
  trial: Pick<Trial, "share"> | null,
): Part {
  if (trial === null) return PARTS.own;
  const drawn = createHash("sha256").update(`${campaign} ${contact}`).digest();
  const bucket = drawn.readUInt32BE(0) % BUCKETS;
  if (bucket >= trial.share * (BUCKETS / 100)) return PARTS.afterTrial;
  return drawn.readUInt8(4) % 2 === 0 ? PARTS.own : PARTS.onTrial;
}
