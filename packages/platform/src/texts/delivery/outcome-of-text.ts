import type { Instant, Result } from "@consentry/kernel";
import type { TakenText, TextFailure } from "@consentry/sms";

import { secondsAfter } from "../accept/accept-text.ts";
import type { SendingText, TextOutcome } from "./sending-text.ts";

/** After each try, until the text says nothing any more. */
const RESTS_SECONDS = [30, 120, 600, 1_800, 3_600];

/**
 * What a carrier's answer means for a text. A failure of the carrier itself is none of the text's:
 * it waits as before. What may have been taken is handed over once more, under the same reference,
 * by which a carrier may know it again: the same code twice costs a few cents, and none costs a login.
 * Unanswered again it ends, so that nobody gets it a third time.
 */
export function outcomeOfText(
  answer: Result<TakenText, TextFailure>,
  {
    attempts,
    expiresAt,
    mayHaveArrived,
  }: Pick<SendingText, "attempts" | "expiresAt" | "mayHaveArrived">,
  now: Instant,
): TextOutcome {
  if (answer.ok) return { kind: "sent", taken: answer.value };
  const { kind, code } = answer.error;
  const rest = RESTS_SECONDS[Math.min(attempts, RESTS_SECONDS.length - 1)] ?? 0;
  const dueAt = secondsAfter(now, rest);
  if (kind === "unknown") {
    const isOver = mayHaveArrived || dueAt >= expiresAt;
    return isOver ? { kind: "unknown", code } : { kind: "again", dueAt, code };
  }
  if (isOfCarrier(answer.error)) return { kind: "put-back" };
  if (kind === "for-good") return { kind: "failed", code };
  return dueAt < expiresAt ? { kind: "later", dueAt, code } : { kind: "failed", code };
}

/** Whether the carrier cannot be used, and nothing was handed over. */
export function isOfCarrier({ kind, about }: TextFailure): boolean {
  return about === "carrier" && kind !== "unknown";
}
