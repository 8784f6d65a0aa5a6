import { createHash } from "node:crypto";

import type { MessageDraft } from "../message.ts";
import type { SubmittedMail } from "./read-submitted.ts";

/**
 * A message for each recipient of the envelope: nobody sees who else got it, and who stands in no
 * field of the header gets it like everybody else.
 */
export function draftsOf(
  { names, locale, from, ...mail }: SubmittedMail,
  recipients: readonly string[],
): readonly MessageDraft[] {
  const { kind, replyTo, content, attachments, idempotencyKey, sendAt, reference } = mail;
  const { receipt, proof } = mail;
  return recipients.map((email) => ({
    kind,
    to: { email, name: names.get(email.toLowerCase()) ?? null, locale },
    from: { address: from },
    replyTo,
    content,
    attachments,
    idempotencyKey:
      idempotencyKey === null || recipients.length === 1
        ? idempotencyKey
        : `${idempotencyKey}#${shortHash(email)}`,
    sendAt,
    reference,
    receipt,
    proof,
  }));
}

/** So that one key stands for one message to each, in whatever order they come. */
function shortHash(email: string): string {
  return createHash("sha256").update(email.toLowerCase()).digest("hex").slice(0, 16);
}
