import { Inflate } from "fflate";

import type { UnpackingBudget } from "./budget.ts";
import { concat } from "../../mime/concat.ts";
import { MAX_UNPACKED_BYTES } from "./limits.ts";

/**
 * Packed bytes handed over at once. Deflate unfolds to a thousand times its size at most, so no
 * step makes more than some sixteen megabytes, whatever the file says of its sizes.
 */
const STEP = 16 * 1024;

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** A bound was met, or the rest is damaged. */
  readonly isPartial: boolean;
}

/** Unpacks raw deflate (RFC 1951) as far as the bounds allow. Never throws. */
export function unpack(packed: Uint8Array, budget: UnpackingBudget): Unpacked {
  const chunks: Uint8Array[] = [];
  const most = Math.min(MAX_UNPACKED_BYTES, budget.left);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk.subarray(0, Math.max(0, most - length)));
    length += chunk.length;
  });
  let isDamaged = false;
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      if (length >= most) break;
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    // The library throws on damaged input; what came before the damage counts.
    isDamaged = true;
  }
  budget.spend(length);
  return { bytes: concat(chunks), isPartial: isDamaged || length >= most };
}
