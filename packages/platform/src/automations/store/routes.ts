import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf, makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import { changes, fields, Id, isId } from "../../http/api/shapes.ts";
import {
  AutomationFields,
  AutomationLineFields,
  DefinitionTree,
  NameLine,
  VersionFields,
} from "../automation-fields.ts";
import {
  changeAutomation,
  makeAutomation,
  removeAutomation,
  type AutomationFailure,
} from "./keep-automation.ts";
import { listAutomations, listVersions, readAutomation, readVersion } from "./read-automation.ts";

const NewAutomation = Type.Object(
  { name: NameLine, definition: DefinitionTree },
  { $id: "NewAutomation", additionalProperties: false },
);

/** As the table counts them. */
const LATEST_VERSION = 2_147_483_647;

/** Automations as they are written. */
export const STORE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listAutomations",
    method: "GET",
    path: "/automations",
    topic: "Automations",
    summary: "Automations, the latest first, without what they do",
    needs: "read",
    query: fields(PAGE_QUERY),
    answer: pageOf(AutomationLineFields),
    async handle({ tx, organisation, query, now }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const read = await listAutomations(tx, organisation.id, asked.value, now);
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
  creatingRoute({
    id: "makeAutomation",
    method: "POST",
    path: "/automations",
    topic: "Automations",
    summary: "Write an automation",
    description:
      "It is a draft: nobody comes into it. A definition with a field or a kind that nobody knows is refused with its path; whether it makes sense is for `checkAutomation`.",
    needs: "write",
    body: NewAutomation,
    answer: AutomationFields,
    async create({ tx, organisation, body, now }) {
      const made = await makeAutomation(tx, organisation.id, body, now);
      return made.ok ? ok(made.value.id) : err(automationProblem(made.error));
    },
    read: ({ tx, organisation }, id) => readAutomation(tx, organisation.id, id),
  }),
  route({
    id: "getAutomation",
    method: "GET",
    path: "/automations/{id}",
    topic: "Automations",
    summary: "One automation",
    needs: "read",
    params: BY_ID,
    answer: AutomationFields,
    async handle({ tx, organisation, params }) {
      const automation = await readAutomation(tx, organisation.id, params.id);
      return automation === null ? err({ kind: "not-found" }) : ok(automation);
    },
  }),
  route({
    id: "changeAutomation",
    method: "PATCH",
    path: "/automations/{id}",
    topic: "Automations",
    summary: "Change the draft of an automation, or its name",
    description:
      "What runs stays as it was activated, until the draft is checked and activated in its place.",
    needs: "write",
    params: BY_ID,
    body: changes({ name: NameLine, definition: DefinitionTree }),
    answer: AutomationFields,
    async handle({ tx, organisation, params, body, now }) {
      const changed = await changeAutomation(tx, organisation.id, params.id, body, now);
      return changed.ok ? changed : err(automationProblem(changed.error));
    },
  }),
  route({
    id: "removeAutomation",
    method: "DELETE",
    path: "/automations/{id}",
    topic: "Automations",
    summary: "Remove an automation that was never active",
    description: "Whatever ran is accounted for, and stays: it is ended instead.",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeAutomation(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(automationProblem(removed.error));
    },
  }),
  route({
    id: "listAutomationVersions",
    method: "GET",
    path: "/automations/{id}/versions",
    topic: "Automations",
    summary: "What was activated, the latest first",
    needs: "read",
    params: BY_ID,
    answer: allOf(VersionFields),
    async handle({ tx, organisation, params }) {
      if ((await readAutomation(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      return ok({ items: await listVersions(tx, organisation.id, params.id) });
    },
  }),
  route({
    id: "getAutomationVersion",
    method: "GET",
    path: "/automations/{id}/versions/{version}",
    topic: "Automations",
    summary: "One version as it was activated",
    needs: "read",
    params: fields({ id: Id, version: Type.Integer({ minimum: 1, maximum: LATEST_VERSION }) }),
    answer: fields({ definition: DefinitionTree }),
    async handle({ tx, organisation, params: { id, version } }) {
      const definition = await readVersion(tx, organisation.id, id, version);
      return definition === null ? err({ kind: "not-found" }) : ok({ definition });
    },
  }),
];

export function automationProblem(failure: AutomationFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "no-such-automation":
      return { kind: "not-found" };
    case "wrong-state":
      return {
        kind: "not-possible",
        detail: `The automation is ${failure.state}: this cannot be done with it any more.`,
      };
    default:
      return assertNever(failure);
  }
}
