import type { Instant } from "@consentry/kernel";
import { deriveText } from "@consentry/mail";

import { isStorable } from "../../contacts/field-problem.ts";
import { judgeReadyContent } from "../gate/judge-ready-content.ts";
import type { MessageDraft, Reason } from "../message.ts";
import { isLine, LONGEST_BODY, LONGEST_NAME, LONGEST_SUBJECT } from "./limits.ts";
import { reason } from "./reasons.ts";

export type CheckedContent =
  | {
      readonly by: "content";
      readonly subject: string;
      readonly html: string | null;
      readonly text: string;
    }
  | Extract<MessageDraft["content"], { readonly by: "template" }>;

export interface CheckedParts {
  readonly content: CheckedContent;
  readonly reasons: readonly Reason[];
  readonly findings: readonly Reason[];
}

/** Holds a content to its bounds and judges what came ready; a template is read later. */
export function checkContent(
  content: MessageDraft["content"],
  context: { readonly recipient: string; readonly publicUrl: string; readonly now: Instant },
): CheckedParts {
  if (content.by === "template") {
    const isWhole = isStorable(content.template) && content.template.length <= LONGEST_NAME;
    const reasons = isWhole ? [] : [reason("no-such-template", "template", "Name a template.")];
    return { content, reasons, findings: [] };
  }
  const { subject } = content;
  const html = content.html ?? null;
  const written = content.text ?? null;
  const reasons = [
    ...(subject.trim() === "" || !isLine(subject, LONGEST_SUBJECT)
      ? [
          reason(
            "bad-field",
            "content.subject",
            `A line of 1 to ${LONGEST_SUBJECT} characters: what does not fit says nothing.`,
          ),
        ]
      : []),
    ...[html, written].flatMap((body, at) =>
      body !== null && (body.length > LONGEST_BODY || !isStorable(body))
        ? [
            reason(
              "bad-field",
              at === 0 ? "content.html" : "content.text",
              `Up to ${LONGEST_BODY} whole characters.`,
            ),
          ]
        : [],
    ),
  ];
  if (reasons.length > 0) return { content: { ...content, html, text: "" }, reasons, findings: [] };
  const text = written ?? (html === null ? "" : deriveText(html));
  const checked = { by: "content", subject, html, text } as const;
  if (text.trim() === "") return { content: checked, reasons: [SAYS_NOTHING], findings: [] };
  return {
    content: checked,
    ...judgeReadyContent({ ...checked, recipient: context.recipient }, context),
  };
}

const SAYS_NOTHING = reason(
  "bad-field",
  "content",
  "Give an HTML with words in it, a text, or both.",
);
