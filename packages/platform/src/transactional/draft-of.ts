import { err, ok, type Result } from "@consentry/kernel";
import type { Static } from "typebox";

import { reason } from "./accept/reasons.ts";
import type { DraftAttachment, DraftContent, MessageDraft, Reason } from "./message.ts";
import type { DraftFields } from "./message-fields.ts";

type Given = Static<typeof DraftFields>;

/**
 * A draft of what a request says.
 *
 * @param key of the whole request, for a message that has none of its own
 */
export function draftOf(given: Given, key: string | null): Result<MessageDraft, readonly Reason[]> {
  const content = contentOf(given);
  const files = (given.attachments ?? []).map(fileOf);
  const wrong = [
    ...(content === null ? [EITHER] : []),
    ...files.flatMap((file, at) =>
      file === null
        ? [reason("bad-field", `attachments.${at}.base64`, "Base64 of RFC 4648 §4, padded.")]
        : [],
    ),
  ];
  if (content === null || wrong.length > 0) return err(wrong);
  const { kind, to, from, replyTo, idempotencyKey = key, sendAt, reference, metadata } = given;
  return ok({
    kind,
    to,
    from: from === undefined ? null : { identity: from },
    replyTo,
    content,
    attachments: files.filter((file) => file !== null),
    idempotencyKey,
    sendAt,
    reference,
    metadata,
    receipt: given.receipt,
    proof: given.proof,
  });
}

const EITHER = reason(
  "bad-field",
  null,
  "Give either a template with its data, or a content that is ready.",
);

function contentOf({ template, version, data, content }: Given): DraftContent | null {
  if ((template === undefined) === (content === undefined)) return null;
  if (content !== undefined) {
    return data === undefined && version === undefined ? { by: "content", ...content } : null;
  }
  return template === undefined ? null : { by: "template", template, version, data: data ?? {} };
}

const BASE64 = /^[\w+/]*={0,2}$/;

function fileOf({
  name,
  type,
  base64,
}: NonNullable<Given["attachments"]>[number]): DraftAttachment | null {
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) return null;
  return { name, mediaType: type.toLowerCase(), bytes: Buffer.from(base64, "base64") };
}
