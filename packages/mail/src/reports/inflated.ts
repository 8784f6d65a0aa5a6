import { err, ok, type Result } from "@consentry/kernel";

import { ALWAYS_UNPACKED, MOST_RATIO, MOST_UNPACKED } from "./limits.ts";
import type { ReportFault } from "./report.ts";

/** How much may come out of so many packed octets. */
export function mostUnpackedFrom(packed: number): number {
  return Math.min(MOST_UNPACKED, Math.max(ALWAYS_UNPACKED, packed * MOST_RATIO));
}

/** What a library makes of packed octets, its errors as values. */
export function inflated(inflate: () => Uint8Array): Result<Uint8Array, ReportFault> {
  try {
    return ok(inflate());
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return err(code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged");
  }
}
