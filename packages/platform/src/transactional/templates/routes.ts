import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import { AddressText, fields, line, named } from "../../http/api/shapes.ts";
import { LONGEST_NAME, MOST_TEMPLATES } from "./message-template.ts";
import { MESSAGE_TEMPLATES } from "./message-templates.ts";
import { judgeText } from "./judge-text.ts";
import { lookAtTemplate, shownHtml, type LookFailure } from "./preview-template.ts";
import { publishTemplate, type PublishFailure } from "./publish-template.ts";
import {
  MOST_TEST_ADDRESSES,
  sendTemplateTest,
  type TemplateTestFailure,
} from "./send-template-test.ts";
import {
  CONTENT,
  FoundFields,
  GIVEN_DATA,
  KindField,
  LocaleText,
  MessageTemplateFields,
  MessageTemplateLineFields,
  MessageTextFields,
  TemplateName,
  VersionFields,
} from "./template-fields.ts";
import type { KeepFailure, RemoveFailure } from "./template-store.ts";

const ID = line(LONGEST_NAME, "The template's name or its id.");
const BY_TEMPLATE = fields({ id: ID });
const VERSION = Type.Integer({ minimum: 1, maximum: 1_000_000 });

const LOOKED = {
  version: Type.Optional(VERSION),
  locale: Type.Optional(LocaleText),
  data: Type.Optional(GIVEN_DATA),
};

/** What messages are written by. */
export const MESSAGE_TEMPLATE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listMessageTemplates",
    method: "GET",
    path: "/message-templates",
    topic: "Message templates",
    summary: "All templates of messages by name, without what is written in them",
    needs: "read",
    answer: allOf(MessageTemplateLineFields),
    handle: async ({ tx, organisation }) =>
      ok({ items: await MESSAGE_TEMPLATES.list(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "makeMessageTemplate",
    method: "POST",
    path: "/message-templates",
    topic: "Message templates",
    summary: "Keep a template of messages, as a draft",
    description:
      "It is judged when it is published: until then no message is written by it. In its texts `data` stands for what a message is given and `organisation` for who sends it. Data may stand between elements, in alt and title, and in the href of a link: as the whole address, or behind its host, where they are encoded.",
    needs: "write",
    body: named("NewMessageTemplate", { name: TemplateName, kind: KindField, ...CONTENT }),
    answer: MessageTemplateFields,
    async create({ tx, organisation, by, now, body }) {
      const made = await MESSAGE_TEMPLATES.make(tx, organisation.id, body, { by, at: now });
      return made.ok ? made : err(problemOf(made.error));
    },
    read: ({ tx, organisation }, id) => MESSAGE_TEMPLATES.find(tx, organisation.id, id),
  }),
  route({
    id: "getMessageTemplate",
    method: "GET",
    path: "/message-templates/{id}",
    topic: "Message templates",
    summary: "One template of messages with its versions",
    needs: "read",
    params: BY_TEMPLATE,
    answer: MessageTemplateFields,
    async handle({ tx, organisation, params }) {
      const template = await MESSAGE_TEMPLATES.find(tx, organisation.id, params.id);
      return template === null ? err({ kind: "not-found" }) : ok(template);
    },
  }),
  route({
    id: "removeMessageTemplate",
    method: "DELETE",
    path: "/message-templates/{id}",
    topic: "Message templates",
    summary: "Remove a template of messages with all its versions",
    description: "Refused as long as a message is kept that was written by it.",
    needs: "write",
    params: BY_TEMPLATE,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await MESSAGE_TEMPLATES.remove(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
  route({
    id: "getMessageTemplateVersion",
    method: "GET",
    path: "/message-templates/{id}/versions/{version}",
    topic: "Message templates",
    summary: "What one version of a template says",
    needs: "read",
    params: fields({ id: ID, version: VERSION }),
    answer: VersionFields,
    async handle({ tx, organisation, params }) {
      const template = await MESSAGE_TEMPLATES.find(tx, organisation.id, params.id);
      const version =
        template &&
        (await MESSAGE_TEMPLATES.readVersion(tx, organisation.id, template.id, params.version));
      return version === null ? err({ kind: "not-found" }) : ok(version);
    },
  }),
  route({
    id: "beginMessageTemplateDraft",
    method: "POST",
    path: "/message-templates/{id}/draft",
    topic: "Message templates",
    summary: "Begin the next version",
    description: "It begins with what the newest version says. There is one draft at a time.",
    needs: "write",
    params: BY_TEMPLATE,
    answer: fields({ version: VERSION }),
    async handle({ tx, organisation, by, now, params }) {
      const begun = await MESSAGE_TEMPLATES.beginDraft(tx, organisation.id, params.id, {
        by,
        at: now,
      });
      return begun.ok ? ok({ version: begun.value }) : err(problemOf(begun.error));
    },
  }),
  route({
    id: "keepMessageTemplateDraft",
    method: "PUT",
    path: "/message-templates/{id}/draft",
    topic: "Message templates",
    summary: "Write over the draft",
    description:
      "What is published stays as it is: messages name the version they were written by.",
    needs: "write",
    params: BY_TEMPLATE,
    body: named("MessageTemplateContent", CONTENT),
    answer: null,
    async handle({ tx, organisation, by, now, params, body }) {
      const kept = await MESSAGE_TEMPLATES.keepDraft(tx, organisation.id, params.id, body, {
        by,
        at: now,
      });
      return kept.ok ? ok(null) : err(problemOf(kept.error));
    },
  }),
  route({
    id: "dropMessageTemplateDraft",
    method: "DELETE",
    path: "/message-templates/{id}/draft",
    topic: "Message templates",
    summary: "Throw the draft away",
    description: "A template that was never published goes with it.",
    needs: "write",
    params: BY_TEMPLATE,
    answer: null,
    async handle({ tx, organisation, params }) {
      const dropped = await MESSAGE_TEMPLATES.dropDraft(tx, organisation.id, params.id);
      return dropped.ok ? ok(null) : err(problemOf(dropped.error));
    },
  }),
  route({
    id: "publishMessageTemplate",
    method: "POST",
    path: "/message-templates/{id}/publish",
    topic: "Message templates",
    summary: "Make the draft what messages are written by",
    description:
      "Every text must be read to its end, be filled in with the test data without a hole, and neither promote nor measure. From then on nothing of it changes.",
    needs: "write",
    params: BY_TEMPLATE,
    answer: fields({ version: VERSION }),
    async handle(call) {
      const published = await publishTemplate(call, call.params.id, call.by);
      return published.ok ? ok({ version: published.value }) : err(problemOf(published.error));
    },
  }),
  route({
    id: "previewMessageTemplate",
    method: "POST",
    path: "/message-templates/{id}/preview",
    topic: "Message templates",
    summary: "Fill a template in, to look at it",
    description:
      "Of the version named, or the newest, a draft too; with its test data unless others are given. With `text`, what you have before you is filled in and not what was saved. It makes no message and keeps nothing.",
    needs: "read",
    params: BY_TEMPLATE,
    body: Type.Object(
      { ...LOOKED, text: Type.Optional(MessageTextFields) },
      { $id: "MessageTemplatePreviewRequest", additionalProperties: false },
    ),
    answer: named("MessageTemplatePreview", {
      locale: Type.String({ description: "Of the text that was filled in." }),
      subject: Type.String(),
      html: Type.String({
        description: "Pictures that the mail carries are shown by their address.",
      }),
      text: Type.String(),
      findings: Type.Array(FoundFields, {
        description: "What the gate says of it, worst first.",
      }),
    }),
    async handle(call) {
      const { tx, organisation, publicUrl, params, body } = call;
      const looked = await lookAtTemplate(tx, organisation, params.id, body);
      if (!looked.ok) return err(problemOf(looked.error));
      const { locale, filled } = looked.value;
      const { reasons, findings } = judgeText(filled, call);
      return ok({
        locale,
        ...filled,
        html: shownHtml(looked.value, organisation, publicUrl),
        findings: [
          ...reasons.map(({ path: _path, ...one }) => ({ ...one, refuses: true })),
          ...findings.map(({ path: _path, ...one }) => ({ ...one, refuses: false })),
        ],
      });
    },
  }),
  route({
    id: "testMessageTemplate",
    method: "POST",
    path: "/message-templates/{id}/test",
    topic: "Message templates",
    summary: "Send a copy to look at",
    description: `Filled in as the preview is, marked as a test in its subject, to at most ${MOST_TEST_ADDRESSES} addresses. It is no message: it stands in no list.`,
    needs: "write",
    params: BY_TEMPLATE,
    body: Type.Object(
      {
        ...LOOKED,
        to: Type.Array(AddressText, { minItems: 1, maxItems: MOST_TEST_ADDRESSES }),
      },
      { $id: "MessageTemplateTest", additionalProperties: false },
    ),
    answer: fields({ sent: Type.Integer() }),
    async handle(call) {
      const { to, ...looked } = call.body;
      const sent = await sendTemplateTest(call, call.params.id, looked, to);
      return sent.ok ? ok({ sent: sent.value }) : err(problemOf(sent.error));
    },
  }),
];

function problemOf(
  failure: KeepFailure | RemoveFailure | PublishFailure | LookFailure | TemplateTestFailure,
): Problem {
  switch (failure.kind) {
    case "bad-fields":
    case "bad-addresses":
    case "bad-data":
      return { kind: "bad-fields", fields: failure.problems };
    case "bad-test-data":
      return {
        kind: "bad-fields",
        detail: "With its test data a text would have a hole.",
        fields: failure.problems,
      };
    case "bad-writing":
      return { kind: "bad-writing", writing: failure.faults };
    case "unreadable":
      return {
        kind: "bad-writing",
        writing: failure.problems.map((problem) => ({ of: "writing", ...problem })),
      };
    case "name-taken":
      return { kind: "already-there", detail: "Another template has this name." };
    case "too-many":
      return {
        kind: "not-possible",
        detail: `There can be ${MOST_TEMPLATES}: remove one first.`,
      };
    case "draft-there":
      return { kind: "already-there", detail: "There is a draft: publish it, or throw it away." };
    case "no-draft":
      return { kind: "not-possible", detail: "There is no draft: begin one first." };
    case "in-use":
      return {
        kind: "in-use",
        detail: "Messages that were written by it are kept, and name it as long as they are.",
      };
    case "no-sender":
      return {
        kind: "not-possible",
        detail: "No sender identity has a key to sign with: give one with `signIdentity`.",
      };
    case "enough-today":
      return { kind: "not-possible", detail: "No more test mails go out today: go on tomorrow." };
    case "no-such-template":
    case "no-such-version":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
