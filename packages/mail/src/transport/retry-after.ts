import { assertNever } from "@consentry/kernel";

import type { DeliveryFailure } from "./transport.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** RFC 5321 §4.5.4.1 asks for four to five days. */
export const LONGEST_WAIT_SECONDS = 4 * 24 * HOUR;

/**
 * After how many seconds a mail that was not taken is tried again.
 *
 * - A greylist wants the same mail again after some minutes: soon first, then slower.
 * - A full mailbox (x.2.2) is seldom emptied within the hour.
 * - A rule about us (x.7.x) is not changed by asking often.
 * - A relay that cannot be used says nothing of this mail: it waits with the relay.
 *
 * @param attempts how many there were, this one included
 * @param waitedSeconds since the first attempt
 * @returns `null` when it is given up: refused for good, or waited for long enough
 */
export function retryAfter(
  failure: Pick<DeliveryFailure, "kind" | "about" | "code">,
  attempts: number,
  waitedSeconds: number,
): number | null {
  if (failure.kind === "for-good" || waitedSeconds >= LONGEST_WAIT_SECONDS) return null;
  const steps = stepsOf(failure);
  const step = steps[Math.min(attempts, steps.length) - 1] ?? HOUR;
  return Math.min(step, LONGEST_WAIT_SECONDS - waitedSeconds);
}

const SOON = [MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];
const SLOW = [HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR];
const WARY = [15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR];
const WITH_RELAY = [30, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE];

function stepsOf({ about, code }: Pick<DeliveryFailure, "about" | "code">): readonly number[] {
  if (code.endsWith(" 4.2.2") || code.startsWith("452")) return SLOW;
  switch (about) {
    case "policy":
      // 450 4.7.1 is also what greylists say.
      return code.startsWith("450") || code.startsWith("451") ? SOON : WARY;
    case "relay":
      return WITH_RELAY;
    case "recipient":
    case "message":
      return SOON;
    default:
      return assertNever(about);
  }
}
