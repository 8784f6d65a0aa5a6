import type { Instant } from "@consentry/kernel";

/** The moment so many whole seconds later. */
export function later(moment: Instant, seconds: number): Instant {
  const at = new Date(Date.parse(moment) + Math.ceil(seconds) * 1_000);
  return at.toISOString().replace(/\.\d+Z$/, "Z") as Instant;
}

/** How many seconds lie between; negative when `until` is before `since`. */
export function secondsBetween(since: Instant, until: Instant): number {
  return (Date.parse(until) - Date.parse(since)) / 1_000;
}
