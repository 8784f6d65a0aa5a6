import type { Instant } from "@consentry/kernel";

/** This computer's time, to the second as everything here is. */
export function now(): Instant {
  return `${new Date().toISOString().slice(0, 19)}Z` as Instant;
}
