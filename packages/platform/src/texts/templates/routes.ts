import { assertNever, err, ok, type Result } from "@consentry/kernel";
import { Type } from "typebox";

import { MOST_TESTS_A_DAY } from "../../campaigns/preview/tests-of-the-day.ts";
import { PhoneText } from "../../contacts/contacts/contact-document.ts";
import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, line, named } from "../../http/api/shapes.ts";
import { LONGEST_NAME, MOST_TEMPLATES } from "../../transactional/templates/message-template.ts";
import type { PublishFailure } from "../../transactional/templates/publish-template.ts";
import {
  GIVEN_DATA,
  KindField,
  LocaleText,
  TemplateName,
} from "../../transactional/templates/template-fields.ts";
import type { KeepFailure, RemoveFailure } from "../../transactional/templates/template-store.ts";
import { lookAtWords, type LookFailure, type SeenWords } from "./look-at-words.ts";
import { publishWords } from "./publish-words.ts";
import { sendWordsTest, type WordsTestFailure } from "./send-words-test.ts";
import {
  CONTENT,
  SeenFields,
  TemplateWordsFields,
  TextTemplateFields,
  TextTemplateLineFields,
  VersionFields,
} from "./template-fields.ts";
import { TEXT_TEMPLATES } from "./text-templates.ts";

const ID = line(LONGEST_NAME, "The template's name or its id.");
const BY_TEMPLATE = fields({ id: ID });
const VERSION = Type.Integer({ minimum: 1, maximum: 1_000_000 });

const LOOKED = {
  version: Type.Optional(VERSION),
  locale: Type.Optional(LocaleText),
  data: Type.Optional(GIVEN_DATA),
};

/** What texts to one person are written by. */
export const TEXT_TEMPLATE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listTextTemplates",
    method: "GET",
    path: "/text-templates",
    topic: "Text templates",
    summary: "All templates of texts by name, without what is written in them",
    needs: "read",
    answer: allOf(TextTemplateLineFields),
    handle: async ({ tx, organisation }) =>
      ok({ items: await TEXT_TEMPLATES.list(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "makeTextTemplate",
    method: "POST",
    path: "/text-templates",
    topic: "Text templates",
    summary: "Keep a template of texts, as a draft",
    description:
      "It is judged when it is published: until then no text is written by it. In its words `data` stands for what a text is given and `organisation` for who sends it; in an address data may stand behind its host, where they are encoded.",
    needs: "write",
    body: named("NewTextTemplate", { name: TemplateName, kind: KindField, ...CONTENT }),
    answer: TextTemplateFields,
    async create({ tx, organisation, by, now, body }) {
      return told(await TEXT_TEMPLATES.make(tx, organisation.id, body, { by, at: now }));
    },
    read: ({ tx, organisation }, id) => TEXT_TEMPLATES.find(tx, organisation.id, id),
  }),
  route({
    id: "getTextTemplate",
    method: "GET",
    path: "/text-templates/{id}",
    topic: "Text templates",
    summary: "One template of texts with its versions",
    needs: "read",
    params: BY_TEMPLATE,
    answer: TextTemplateFields,
    async handle({ tx, organisation, params }) {
      const template = await TEXT_TEMPLATES.find(tx, organisation.id, params.id);
      return template === null ? err({ kind: "not-found" }) : ok(template);
    },
  }),
  route({
    id: "removeTextTemplate",
    method: "DELETE",
    path: "/text-templates/{id}",
    topic: "Text templates",
    summary: "Remove a template of texts with all its versions",
    description: "Refused as long as a text is kept that was written by it.",
    needs: "write",
    params: BY_TEMPLATE,
    answer: null,
    async handle({ tx, organisation, params }) {
      return told(await TEXT_TEMPLATES.remove(tx, organisation.id, params.id));
    },
  }),
  route({
    id: "getTextTemplateVersion",
    method: "GET",
    path: "/text-templates/{id}/versions/{version}",
    topic: "Text templates",
    summary: "What one version of a template of texts says",
    needs: "read",
    params: fields({ id: ID, version: VERSION }),
    answer: VersionFields,
    async handle({ tx, organisation, params }) {
      const { id, version } = params;
      const template = await TEXT_TEMPLATES.find(tx, organisation.id, id);
      const read =
        template && (await TEXT_TEMPLATES.readVersion(tx, organisation.id, template.id, version));
      return read === null ? err({ kind: "not-found" }) : ok(read);
    },
  }),
  route({
    id: "beginTextTemplateDraft",
    method: "POST",
    path: "/text-templates/{id}/draft",
    topic: "Text templates",
    summary: "Begin the next version of a template of texts",
    description: "It begins with what the newest version says. There is one draft at a time.",
    needs: "write",
    params: BY_TEMPLATE,
    answer: fields({ version: VERSION }),
    async handle({ tx, organisation, by, now, params }) {
      const hand = { by, at: now };
      const begun = await TEXT_TEMPLATES.beginDraft(tx, organisation.id, params.id, hand);
      return begun.ok ? ok({ version: begun.value }) : told(begun);
    },
  }),
  route({
    id: "keepTextTemplateDraft",
    method: "PUT",
    path: "/text-templates/{id}/draft",
    topic: "Text templates",
    summary: "Write over the draft of a template of texts",
    description: "What is published stays as it is: texts name the version they were written by.",
    needs: "write",
    params: BY_TEMPLATE,
    body: named("TextTemplateContent", CONTENT),
    answer: null,
    async handle({ tx, organisation, by, now, params, body }) {
      const hand = { by, at: now };
      return told(await TEXT_TEMPLATES.keepDraft(tx, organisation.id, params.id, body, hand));
    },
  }),
  route({
    id: "dropTextTemplateDraft",
    method: "DELETE",
    path: "/text-templates/{id}/draft",
    topic: "Text templates",
    summary: "Throw the draft of a template of texts away",
    description: "A template that was never published goes with it.",
    needs: "write",
    params: BY_TEMPLATE,
    answer: null,
    async handle({ tx, organisation, params }) {
      return told(await TEXT_TEMPLATES.dropDraft(tx, organisation.id, params.id));
    },
  }),
  route({
    id: "publishTextTemplate",
    method: "POST",
    path: "/text-templates/{id}/publish",
    topic: "Text templates",
    summary: "Make the draft what texts are written by",
    description:
      "The words of every language must be read to their end, be filled in with the test data without a gap, and neither promote nor observe. From then on nothing of it changes.",
    needs: "write",
    params: BY_TEMPLATE,
    answer: fields({ version: VERSION }),
    async handle(call) {
      const published = await publishWords(call, call.params.id, call.by);
      return published.ok ? ok({ version: published.value }) : told(published);
    },
  }),
  route({
    id: "previewTextTemplate",
    method: "POST",
    path: "/text-templates/{id}/preview",
    topic: "Text templates",
    summary: "Fill a template of texts in, to look at it and see what it comes to",
    description:
      "Of the version named, or the newest, a draft too; with its test data unless others are given. With `text`, what you have before you is filled in and not what was saved. It makes no text and keeps nothing.",
    needs: "read",
    params: BY_TEMPLATE,
    body: Type.Object(
      { ...LOOKED, text: Type.Optional(TemplateWordsFields) },
      { $id: "TextTemplatePreviewRequest", additionalProperties: false },
    ),
    answer: SeenFields,
    async handle(call) {
      const seen = await lookAtWords(call, call.params.id, call.body);
      return seen.ok ? ok(seenDocument(seen.value)) : told(seen);
    },
  }),
  route({
    id: "testTextTemplate",
    method: "POST",
    path: "/text-templates/{id}/test",
    topic: "Text templates",
    summary: "Send a copy of a template of texts to look at",
    description: `Filled in as the preview is, marked as a test, to one number, and at most ${MOST_TESTS_A_DAY} tests a day with those of mails. A number that said stop is refused.`,
    needs: "write",
    deed: "sent",
    params: BY_TEMPLATE,
    body: Type.Object(
      { ...LOOKED, to: PhoneText },
      { $id: "TextTemplateTest", additionalProperties: false },
    ),
    answer: fields({ text: Id }),
    async handle(call) {
      const { to, ...looked } = call.body;
      const sent = await sendWordsTest(call, call.params.id, looked, { to, by: call.by });
      return sent.ok ? ok({ text: sent.value }) : told(sent);
    },
  }),
];

function seenDocument({ counted, rate, longest, judged, ...seen }: SeenWords) {
  const { sender, price } = rate;
  const costOf = (segments: number) =>
    price && { thousandths: segments * price.thousandthsPerSegment, currency: price.currency };
  return {
    ...seen,
    ...counted,
    foreign: [...counted.foreign],
    sender,
    cost: costOf(counted.segments),
    longest: longest === null ? null : { segments: longest, cost: costOf(longest) },
    findings: [
      ...judged.reasons.map(({ path: _path, ...one }) => ({ ...one, refuses: true })),
      ...judged.findings.map(({ path: _path, ...one }) => ({ ...one, refuses: false })),
    ],
  };
}

type Failure = KeepFailure | RemoveFailure | PublishFailure | LookFailure | WordsTestFailure;

function told<T>(result: Result<T, Failure>): Result<T, Problem> {
  return result.ok ? result : err(problemOf(result.error));
}

function problemOf(failure: Failure): Problem {
  switch (failure.kind) {
    case "bad-fields":
    case "bad-data":
      return { kind: "bad-fields", fields: failure.problems };
    case "bad-test-data":
      return {
        kind: "bad-fields",
        detail: "With its test data a text would have a gap.",
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
      return { kind: "already-there", detail: "Another template of texts has this name." };
    case "too-many":
      return { kind: "not-possible", detail: `There can be ${MOST_TEMPLATES}: remove one first.` };
    case "draft-there":
      return { kind: "already-there", detail: "There is a draft: publish it, or throw it away." };
    case "no-draft":
      return { kind: "not-possible", detail: "There is no draft: begin one first." };
    case "in-use":
      return {
        kind: "in-use",
        detail: "Texts that were written by it are kept, and name it as long as they are.",
      };
    case "refused":
      return { kind: "not-possible", detail: failure.because };
    case "bad-number":
      return wrongNumber("a mobile number, with its country's code");
    case "closed":
      return wrongNumber("a number that may be written to");
    case "no-sender":
      return {
        kind: "not-possible",
        detail: "Nobody said what texts to this country come from: say it first.",
      };
    case "enough-today":
      return {
        kind: "not-possible",
        detail: `At most ${MOST_TESTS_A_DAY} tests go out on a day: go on tomorrow.`,
      };
    case "no-such-template":
    case "no-such-version":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}

function wrongNumber(expected: string): Problem {
  return { kind: "bad-fields", fields: [{ path: "to", expected }] };
}
