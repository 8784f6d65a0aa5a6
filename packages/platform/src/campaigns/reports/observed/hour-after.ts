import type { Instant } from "@consentry/kernel";

import { later } from "../../delivery/moments.ts";

const HOUR_SECONDS = 3_600;

/** The hour after the one that begins at this moment. */
export function hourAfter(hour: Instant): Instant {
  return later(hour, HOUR_SECONDS);
}
