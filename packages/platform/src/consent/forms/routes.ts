import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { PhoneText } from "../../contacts/contacts/contact-document.ts";
import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import { AddressText, changes, fields, Id, line, named, oneOf } from "../../http/api/shapes.ts";
import { LANGUAGES } from "../../http/public/languages.ts";
import { formPage } from "../../http/public/pages/asking-pages.ts";
import { submitAnswers, type Submitted } from "../asking/submit-answers.ts";
import { boxId, boxWords, FormDefinition, languagesOf, parseDefinition } from "./definition.ts";
import { drawForm } from "./draw-form.ts";
import { changeForm, findForm, listForms, makeForm, type FormFailure } from "./forms.ts";
import { snippetOf } from "./snippet.ts";

/** As the table bounds it. */
const LONGEST_NAME = 200;

const FIELDS = {
  name: line(LONGEST_NAME, "What it is called here; its source gets the same name."),
  definition: FormDefinition,
};

const FormFields = named("Form", {
  id: Id,
  ...FIELDS,
  source: Id,
  isOpen: Type.Boolean({ description: "A closed form is shown to nobody and takes nothing." }),
});

const Language = oneOf(LANGUAGES);

/** Sign-up forms: what people are asked, in which words, and what came back. */
export const FORM_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listForms",
    method: "GET",
    path: "/forms",
    topic: "Forms",
    summary: "All sign-up forms by name",
    needs: "read",
    answer: allOf(FormFields),
    handle: async ({ tx, organisation }) => ok({ items: await listForms(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "makeForm",
    method: "POST",
    path: "/forms",
    topic: "Forms",
    summary: "Make a sign-up form",
    description:
      "One unticked box for each purpose. Where the organisation has no words of its own for a box, ours stand. It brings a source of its own for the people who come in by it.",
    needs: "write",
    body: named("NewForm", FIELDS),
    answer: FormFields,
    async create(call) {
      const made = await makeForm(call, call.body, call.by);
      return made.ok ? ok(made.value.id) : err(problemOf(made.error));
    },
    read: ({ tx, organisation }, id) => findForm(tx, organisation.id, id),
  }),
  route({
    id: "getForm",
    method: "GET",
    path: "/forms/{id}",
    topic: "Forms",
    summary: "One sign-up form",
    needs: "read",
    params: BY_ID,
    answer: FormFields,
    async handle({ tx, organisation, params }) {
      const form = await findForm(tx, organisation.id, params.id);
      return form === null ? err({ kind: "not-found" }) : ok(form);
    },
  }),
  route({
    id: "changeForm",
    method: "PATCH",
    path: "/forms/{id}",
    topic: "Forms",
    summary: "Change what a form asks, or close it",
    description: "Whoever has the old words before them is shown the new ones first.",
    needs: "write",
    params: BY_ID,
    body: changes({ ...FIELDS, isOpen: Type.Boolean() }),
    answer: FormFields,
    async handle(call) {
      const changed = await changeForm(call, call.params.id, call.body);
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
  route({
    id: "drawForm",
    method: "GET",
    path: "/forms/{id}/drawn",
    topic: "Forms",
    summary: "A form as it is to be shown",
    description:
      "HTML for a page of your own, which works without script; and the same in parts, for who draws it otherwise. Fetch it anew when the form was changed: answers to other words are not taken.",
    needs: "read",
    params: BY_ID,
    query: fields({ language: Language }),
    answer: named("DrawnForm", {
      language: Language,
      html: Type.String(),
      script: Type.String({ description: "May stand beside it: answers in place." }),
      page: Type.String({ description: "Our own page with the same form." }),
      words: Type.String({ description: "Names the words shown; handed back with the answers." }),
      boxes: Type.Array(
        fields({ id: Type.String(), question: Type.String(), explanation: Type.String() }),
      ),
    }),
    async handle(call) {
      const { tx, organisation, params, query } = call;
      const form = await findForm(tx, organisation.id, params.id);
      if (form === null) return err({ kind: "not-found" });
      const { language, words } = drawForm(form, organisation, query.language);
      const boxes = form.definition.boxes.map((box) => ({
        id: boxId(box),
        ...boxWords(box, language),
      }));
      return ok({ language, words, boxes, ...snippetOf(call, form, language) });
    },
  }),
  route({
    id: "previewForm",
    method: "POST",
    path: "/forms/preview",
    topic: "Forms",
    summary: "A form that is not kept yet, as its page would show it",
    description:
      "The whole page, in one of the languages it is written in. Nothing is kept; its button leads nowhere.",
    needs: "read",
    body: named("FormPreview", { definition: FormDefinition, language: Language }),
    answer: named("PreviewedForm", {
      language: Language,
      languages: Type.Array(Language, { description: "Those it is written in." }),
      page: Type.String({ description: "HTML. It names our style sheet and our script." }),
    }),
    async handle({ organisation, body }) {
      const parsed = parseDefinition(body.definition);
      if (!parsed.ok) return err(problemOf({ kind: "bad-definition", problems: parsed.error }));
      const definition = parsed.value;
      const drawn = drawForm({ definition }, organisation, body.language);
      return ok({
        language: drawn.language,
        languages: languagesOf(definition),
        page: formPage(organisation.name, drawn, ""),
      });
    },
  }),
  route({
    id: "submitAnswers",
    method: "POST",
    path: "/forms/{id}/answers",
    topic: "Forms",
    summary: "Hand in what a person answered to a form",
    description:
      "The answer never tells whether the address is known. Where a confirmation is awaited, nothing counts before the mailbox's owner gives it; somebody who said no lately is not asked again.",
    needs: "write",
    isNotedElsewhere: true,
    params: BY_ID,
    body: named("FormAnswers", {
      email: AddressText,
      phone: Type.Optional(PhoneText),
      yes: Type.Array(line(200, "The id of a box that was ticked."), { maxItems: 20 }),
      words: line(100, "The `words` of the form as it was shown."),
      language: Language,
    }),
    answer: null,
    async handle(call) {
      const { tx, organisation, params, body } = call;
      const form = await findForm(tx, organisation.id, params.id);
      if (form === null) return err({ kind: "not-found" });
      const submission = { ...body, by: "program", networkAddress: null } as const;
      const refused = REFUSED[await submitAnswers(call, form, submission)];
      return refused === null ? ok(null) : err(refused);
    },
  }),
];

const REFUSED: Readonly<Record<Submitted, Problem | null>> = {
  taken: null,
  // A no is an answer, and is kept.
  "nothing-ticked": null,
  "bad-address": {
    kind: "bad-fields",
    fields: [{ path: "email", expected: "one e-mail address" }],
  },
  "bad-number": {
    kind: "bad-fields",
    fields: [{ path: "phone", expected: "a number that texts can be sent to" }],
  },
  "other-words": {
    kind: "not-possible",
    detail: "These are not the words of the form: fetch it anew, and show it again.",
  },
  closed: { kind: "not-possible", detail: "The form is closed." },
};

function problemOf(failure: FormFailure): Problem {
  switch (failure.kind) {
    case "bad-definition":
      return {
        kind: "bad-fields",
        fields: failure.problems.map(({ path, expected }) => ({
          path: `definition${path.replaceAll("/", ".")}`,
          expected,
        })),
      };
    case "bad-name":
      return {
        kind: "bad-fields",
        fields: [{ path: "name", expected: `a line of at most ${LONGEST_NAME} characters` }],
      };
    case "name-taken":
      return { kind: "already-there", detail: "Another form has this name." };
    case "no-such-list":
      return {
        kind: "bad-fields",
        fields: [{ path: "definition.boxes", expected: "lists of this organisation" }],
      };
    case "no-such-form":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
