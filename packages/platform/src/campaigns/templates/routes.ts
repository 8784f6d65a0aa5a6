import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import { changes, Id, InstantText, line, named } from "../../http/api/shapes.ts";
import { WritingFields } from "../writing/writing-fields.ts";
import {
  changeTemplate,
  findTemplate,
  listTemplates,
  LONGEST_TEMPLATE_NAME,
  makeTemplate,
  MOST_TEMPLATES,
  removeTemplate,
  type TemplateFailure,
} from "./templates.ts";

const FIELDS = {
  name: line(LONGEST_TEMPLATE_NAME, "What it is called."),
  writing: WritingFields,
};

const TemplateFields = named("Template", { id: Id, ...FIELDS, changedAt: InstantText });

const TemplateLineFields = named("TemplateLine", {
  id: Id,
  name: FIELDS.name,
  subject: Type.String(),
  changedAt: InstantText,
});

/** Writings to begin from. */
export const TEMPLATE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listTemplates",
    method: "GET",
    path: "/templates",
    topic: "Templates",
    summary: "All templates by name, without what is written in them",
    needs: "read",
    answer: allOf(TemplateLineFields),
    handle: async ({ tx, organisation }) => ok({ items: await listTemplates(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "makeTemplate",
    method: "POST",
    path: "/templates",
    topic: "Templates",
    summary: "Keep a template",
    description: "What cannot be read to its end is refused, with line and column.",
    needs: "write",
    body: named("NewTemplate", FIELDS),
    answer: TemplateFields,
    async create({ tx, organisation, body, now }) {
      const made = await makeTemplate(tx, organisation, body, now);
      return made.ok ? ok(made.value.id) : err(problemOf(made.error));
    },
    read: ({ tx, organisation }, id) => findTemplate(tx, organisation.id, id),
  }),
  route({
    id: "getTemplate",
    method: "GET",
    path: "/templates/{id}",
    topic: "Templates",
    summary: "One template",
    needs: "read",
    params: BY_ID,
    answer: TemplateFields,
    async handle({ tx, organisation, params }) {
      const template = await findTemplate(tx, organisation.id, params.id);
      return template === null ? err({ kind: "not-found" }) : ok(template);
    },
  }),
  route({
    id: "changeTemplate",
    method: "PATCH",
    path: "/templates/{id}",
    topic: "Templates",
    summary: "Change a template",
    description: "Campaigns that began from it stay as they are.",
    needs: "write",
    params: BY_ID,
    body: changes(FIELDS),
    answer: TemplateFields,
    async handle({ tx, organisation, params, body, now }) {
      const changed = await changeTemplate(tx, organisation, params.id, body, now);
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeTemplate",
    method: "DELETE",
    path: "/templates/{id}",
    topic: "Templates",
    summary: "Remove a template",
    description: "Campaigns that began from it stay as they are.",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeTemplate(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
];

function problemOf(failure: TemplateFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "bad-writing":
      return { kind: "bad-writing", writing: failure.faults };
    case "name-taken":
      return { kind: "already-there", detail: "Another template has this name." };
    case "too-many":
      return { kind: "not-possible", detail: `There can be ${MOST_TEMPLATES}: remove one first.` };
    case "no-such-template":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
