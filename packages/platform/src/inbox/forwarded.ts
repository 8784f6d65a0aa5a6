import { attachedMessages, headerSummary } from "@consentry/audit";

import type { Came } from "./inbox-mail.ts";
import { fieldOf, headerOf } from "./mailing-of.ts";

/** What somebody forwarded, and how much of it is left. */
export interface Forwarded {
  readonly messages: readonly Uint8Array[];
  readonly came: Came;
}

/**
 * Takes the mails out of one that forwards them. Attached, they are as they were received. Written
 * into the forwarding mail, the original's header is lost, and what its body loads may be
 * changed: that mail is given as it is and called `inline`. One that is no forward, such as a
 * newsletter sent to us or a mail that was redirected, is given as it is.
 */
export function forwarded(message: Uint8Array): Forwarded {
  const attached = attachedMessages(message);
  if (attached.length > 0) return { messages: attached, came: "attached" };
  return { messages: [message], came: isWrittenAnew(message) ? "inline" : "whole" };
}

/** What mail programs put before the subject of what they forward, in the languages of Europe. */
const FORWARD_PREFIX = /^\s*(?:fwd?|tr|wg|doorst|rv|enc|vs|vb|pd|fs|i)\s*:/i;

function isWrittenAnew(message: Uint8Array): boolean {
  if (fieldOf(headerOf(message), "x-forwarded-message-id") !== null) return true;
  return FORWARD_PREFIX.test(headerSummary(message)?.subject ?? "");
}
