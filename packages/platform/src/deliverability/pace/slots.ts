import type { Instant } from "@consentry/kernel";

/** Mails are counted by five minutes: fine enough for an hour's pace, few enough to be added up. */
export const SLOT_SECONDS = 300;
export const SLOTS_AN_HOUR = 12;

/** When the slot of a moment began. */
export function slotOf(now: Instant): Instant {
  const seconds = Date.parse(now) / 1000;
  return instantAt((seconds - (seconds % SLOT_SECONDS)) * 1000);
}

/** So many seconds later; earlier when negative. */
export function secondsAfter(at: Instant, seconds: number): Instant {
  return instantAt(Date.parse(at) + Math.round(seconds) * 1000);
}

export function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

export function instantAt(ms: number): Instant {
  return `${new Date(ms).toISOString().slice(0, 19)}Z` as Instant;
}
