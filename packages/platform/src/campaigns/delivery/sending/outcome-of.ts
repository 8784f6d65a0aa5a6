import type { Instant, Result } from "@consentry/kernel";
import { retryAfter, type DeliveryFailure } from "@consentry/mail";

import type { ClaimedDelivery, Outcome } from "../delivery.ts";
import { later, secondsBetween } from "../moments.ts";
import type { Handed } from "../run.ts";

/**
 * What a relay's answer means for a message. A failure of the relay itself is none of the
 * message's: it waits as before, and is not counted as a try.
 */
export function outcomeOf(
  answer: Result<Handed, DeliveryFailure>,
  { attempts, firstTriedAt }: Pick<ClaimedDelivery, "attempts" | "firstTriedAt">,
  now: Instant,
): Outcome {
  if (answer.ok) return { kind: "sent", ...answer.value };
  const failure = answer.error;
  if (isOfRelay(failure)) return { kind: "put-back" };
  const waited = firstTriedAt === null ? 0 : secondsBetween(firstTriedAt, now);
  const seconds = retryAfter(failure, attempts + 1, waited);
  if (seconds === null) return { kind: "bounced", failure };
  return { kind: "later", failure, dueAt: later(now, seconds) };
}

/** Whether the relay cannot be used, and nothing was handed over. */
export function isOfRelay({ kind, about }: DeliveryFailure): boolean {
  return about === "relay" && kind !== "unknown";
}
