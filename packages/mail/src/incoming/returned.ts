import { decodeBody, findField, readMessage, type HeaderField } from "@consentry/audit";

import type { Returned } from "./incoming.ts";
import type { ReceivedMessage } from "./read-incoming.ts";
import { partOfType } from "./report-fields.ts";

const TYPES = [
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "message/rfc822-headers",
  "message/global-headers",
] as const;

/** Our own mails name two ways out. */
const MOST_ADDRESSES = 5;

/** What a report returns of the message it is about, or of its header alone. */
export function returnedMessage(message: ReceivedMessage): Returned | null {
  const part = partOfType(message, TYPES);
  if (part === undefined) return null;
  const read = readMessage(decodeBody(message.bytes, part).bytes);
  if (!read.ok) return null;
  const { header } = read.value;
  return {
    messageId: bare(valueOf(header, "message-id")),
    unsubscribe: [...(valueOf(header, "list-unsubscribe") ?? "").matchAll(/<([^<>]{1,2000})>/g)]
      .map(([, address = ""]) => address.replaceAll(/\s/g, ""))
      .slice(0, MOST_ADDRESSES),
    feedbackId: valueOf(header, "cfbl-feedback-id") ?? null,
  };
}

/** An identifier without its angle brackets; `null` for none. */
export function bare(value: string | undefined): string | null {
  return value?.replaceAll(/^\s*<|>\s*$/g, "").trim() || null;
}

function valueOf(header: readonly HeaderField[], key: string): string | undefined {
  return findField(header, key)?.value;
}
