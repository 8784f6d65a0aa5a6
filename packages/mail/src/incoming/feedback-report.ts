import type { Complaint } from "./incoming.ts";
import type { ReceivedMessage } from "./read-incoming.ts";
import { partOfType, reportBlocks } from "./report-fields.ts";

const KNOWN: readonly Complaint["feedback"][] = ["abuse", "fraud", "virus", "not-spam", "opt-out"];

/**
 * What a provider's feedback report is about; `null` when the message is none. A type that nobody
 * registered is `other`, and a complaint.
 *
 * @source RFC 5965 §3, §7.3; RFC 6430 (not-spam); RFC 9477
 */
export function feedbackType(message: ReceivedMessage): Complaint["feedback"] | null {
  const part = partOfType(message, ["message/feedback-report"]);
  if (part === undefined) return null;
  const said = reportBlocks(message, part)
    .map((fields) => fields.get("feedback-type"))
    .find((type) => type !== undefined)
    ?.toLowerCase();
  return KNOWN.find((type) => type === said) ?? "other";
}
