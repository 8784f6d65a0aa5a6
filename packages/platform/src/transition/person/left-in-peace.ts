import { dayOf, type Day, type Instant } from "@consentry/kernel";

import { restOf } from "../../consent/acts/may-ask-again.ts";
import {
  ASKABLE_PURPOSES,
  type AskablePurpose,
} from "../../consent/forms/purposes/purpose-words.ts";
import type { ConsentStanding } from "@consentry/ledger";

/** That a person is left in peace for a purpose, why, and until when; `null` for good. */
export interface LeftInPeace {
  readonly purpose: AskablePurpose;
  readonly because: "said-no" | "not-answered" | "objected";
  readonly mayBeAskedFrom: Day | null;
}

/** Every purpose that a person is not asked for today by e-mail, in the order they are asked in. */
export function leftInPeace(
  standings: readonly ConsentStanding[],
  now: Instant,
): readonly LeftInPeace[] {
  const on = dayOf(now);
  return ASKABLE_PURPOSES.flatMap((purpose) => {
    const rest = restOf(standings, { purpose, channel: "email", on });
    if (rest === null) return [];
    return [{ purpose, because: rest.because, mayBeAskedFrom: rest.until }];
  });
}
