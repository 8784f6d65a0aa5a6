import type { PlatformKind } from "../platforms/platform.ts";

/**
 * Kinds of which the company itself answers the request. A program that senders run on their own
 * servers tells its maker nothing.
 */
export const RUN_FOR_OTHERS: ReadonlySet<PlatformKind> = new Set<PlatformKind>([
  "esp",
  "carrier",
  "in-house",
  "analytics",
  "click-measurement",
  "personal-tracker",
]);
