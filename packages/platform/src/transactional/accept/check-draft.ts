import { EmailAddress, err, ok, type Instant, type Result } from "@consentry/kernel";
import {
  TRANSACTIONAL_KIND_NAMES,
  transactionalKind,
  type TransactionalKind,
} from "@consentry/law";
import type { Attachment } from "@consentry/mail";

import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { MessageDraft, Reason } from "../message.ts";
import { checkContent, type CheckedContent } from "./check-content.ts";
import { checkFiles } from "./check-files.ts";
import {
  FURTHEST_AHEAD_DAYS,
  isLine,
  latestSendAt,
  LONGEST_METADATA_NAME,
  LONGEST_METADATA_VALUE,
  LONGEST_NAME,
  LONGEST_REFERENCE,
  MOST_METADATA,
} from "./limits.ts";
import { reason } from "./reasons.ts";
import { hashOfName, hashOfRequest } from "./request-hash.ts";

/** A draft whose fields hold, with its ready content judged; a template is still to be read. */
export interface CheckedDraft {
  readonly kind: TransactionalKind;
  readonly to: EmailAddress;
  readonly toName: string | null;
  readonly locale: string | null;
  readonly addressKey: Uint8Array;
  readonly from: MessageDraft["from"];
  readonly replyTo: EmailAddress | null;
  readonly content: CheckedContent;
  readonly attachments: readonly Attachment[];
  /** Stand for the idempotency key and for what was handed in under it. */
  readonly named: Uint8Array | null;
  readonly request: Uint8Array | null;
  readonly sendAt: Instant | null;
  readonly reference: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly receipt: boolean;
  readonly proof: "portal" | null;
  readonly findings: readonly Reason[];
}

/** What checking needs to know of the organisation and of the day. */
export interface CheckContext {
  readonly keys: Pick<OrganisationKeys, "addressKey" | "tokenKey">;
  readonly publicUrl: string;
  readonly now: Instant;
}

/** Holds a draft to its bounds and judges its content; everything that is wrong at once. */
export function checkDraft(
  draft: MessageDraft,
  context: CheckContext,
): Result<CheckedDraft, readonly Reason[]> {
  const kind = transactionalKind(draft.kind);
  const to = EmailAddress.parse(draft.to.email);
  const replyTo =
    draft.replyTo === null || draft.replyTo === undefined
      ? null
      : EmailAddress.parse(draft.replyTo);
  const recipient = to.ok ? to.value.reveal() : "";
  const { content, reasons, findings } = checkContent(draft.content, { ...context, recipient });
  const wrong = [
    ...(kind === null ? [UNKNOWN_KIND] : []),
    ...(to.ok ? [] : [reason("bad-field", "to.email", "This is no e-mail address.")]),
    ...(replyTo === null || replyTo.ok
      ? []
      : [reason("bad-field", "replyTo", "This is no e-mail address.")]),
    ...(draft.proof && kind?.message === "authentication" ? [NO_PAGE] : []),
    ...checkWords(draft, context.now),
    ...checkFiles(draft.attachments ?? []),
    ...reasons,
  ];
  if (wrong.length > 0 || kind === null || !to.ok || replyTo?.ok === false) return err(wrong);
  const named = draft.idempotencyKey ?? null;
  return ok({
    kind,
    to: to.value,
    toName: draft.to.name ?? null,
    locale: draft.to.locale ?? null,
    addressKey: context.keys.addressKey(to.value),
    from: draft.from,
    replyTo: replyTo?.value ?? null,
    content,
    attachments: draft.attachments ?? [],
    named: named === null ? null : hashOfName(context.keys, named),
    request: named === null ? null : hashOfRequest(context.keys, draft),
    sendAt: draft.sendAt ?? null,
    reference: draft.reference ?? null,
    metadata: draft.metadata ?? {},
    receipt: draft.receipt ?? false,
    proof: draft.proof ?? null,
    findings,
  });
}

const NO_PAGE = reason(
  "no-page-for-a-login",
  "proof",
  "What opens an account is not shown on a page. That its code was used is the proof.",
);

const UNKNOWN_KIND = reason(
  "unknown-kind",
  "kind",
  `Say what the message is: one of ${TRANSACTIONAL_KIND_NAMES.join(", ")}. What is none of them is a campaign.`,
  ["X-NO-GROUND"],
);

/** BCP 47 as people write it; whether a text is there in it is another question. */
const LOCALE = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8}){0,4}$/;

/** Printable ASCII without spaces: a UUID, an order number. */
const KEY = /^[!-~]{1,200}$/;

function checkWords(draft: MessageDraft, now: Instant): readonly Reason[] {
  const { to, reference, sendAt, idempotencyKey } = draft;
  const metadata = Object.entries(draft.metadata ?? {});
  const wrong = (isWrong: boolean, path: string, message: string): readonly Reason[] =>
    isWrong ? [reason("bad-field", path, message)] : [];
  return [
    ...wrong(
      !isLine(to.name, LONGEST_NAME),
      "to.name",
      `A line of up to ${LONGEST_NAME} characters.`,
    ),
    ...wrong(!LOCALE.test(to.locale ?? "und"), "to.locale", "A language tag such as fr or fr-CH."),
    ...wrong(
      !isLine(reference, LONGEST_REFERENCE) || reference === "" || (reference ?? "").includes("@"),
      "reference",
      `A line of up to ${LONGEST_REFERENCE} characters, and no address: say what you call the message, not whom it is for.`,
    ),
    ...wrong(
      !KEY.test(idempotencyKey ?? "none"),
      "idempotencyKey",
      "1 to 200 printable ASCII characters without spaces.",
    ),
    ...wrong(
      (sendAt ?? "").slice(0, 10) > latestSendAt(now),
      "sendAt",
      `At most ${FURTHEST_AHEAD_DAYS} days ahead.`,
    ),
    ...wrong(
      metadata.length > MOST_METADATA ||
        metadata.some(
          ([name, value]) =>
            !isLine(name, LONGEST_METADATA_NAME) || !isLine(value, LONGEST_METADATA_VALUE),
        ),
      "metadata",
      `Up to ${MOST_METADATA} names of ${LONGEST_METADATA_NAME} characters with values of ${LONGEST_METADATA_VALUE}.`,
    ),
  ];
}
