import { findField, readMessage, type ParsedMessage } from "@consentry/audit";

import { isAutomatic } from "./automatic.ts";
import { bareBounce } from "./bare-bounce.ts";
import { deliveryReports } from "./delivery-status.ts";
import { feedbackType } from "./feedback-report.ts";
import type { Incoming } from "./incoming.ts";
import { partText } from "./part-text.ts";
import { readReceipt } from "./read-receipt.ts";
import { returnedMessage } from "./returned.ts";
import { wishOf } from "./wish.ts";

/**
 * Reads what came to an address of ours. Reports of servers come first, by their form and then by
 * their looks; what a machine wrote comes before what a person did. Linear; never throws.
 */
export function readIncoming(bytes: Uint8Array): Incoming {
  const read = readMessage(bytes);
  if (!read.ok) return { kind: "unreadable" };
  const message: ReceivedMessage = { bytes, ...read.value };
  return (
    bounce(message) ??
    complaint(message) ??
    readReceipt(message) ??
    (isAutomatic(message) ? { kind: "automatic" } : reply(message))
  );
}

/** A message with the bytes that its parts point into. */
export interface ReceivedMessage extends ParsedMessage {
  readonly bytes: Uint8Array;
}

function bounce(message: ReceivedMessage): Incoming | null {
  const reports = deliveryReports(message) ?? bareBounce(message);
  return reports && { kind: "bounce", reports, returned: returnedMessage(message) };
}

function complaint(message: ReceivedMessage): Incoming | null {
  const feedback = feedbackType(message);
  return feedback && { kind: "complaint", feedback, returned: returnedMessage(message) };
}

function reply(message: ReceivedMessage): Incoming {
  const subject = findField(message.header, "subject")?.value ?? "";
  return { kind: "reply", wish: wishOf(subject, partText(message)) };
}
