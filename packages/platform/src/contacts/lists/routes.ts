import { assertNever, err, ok } from "@consentry/kernel";
import { SEND_PURPOSES } from "@consentry/law";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import { changes, fields, Id, line, named, oneOf } from "../../http/api/shapes.ts";
import {
  addToList,
  changeList,
  findList,
  listLists,
  LONGEST_LIST_NAME,
  makeList,
  removeFromList,
  removeList,
  type ListFailure,
} from "./lists.ts";

const FIELDS = {
  name: line(LONGEST_LIST_NAME, "What the topic is called."),
  purpose: oneOf(SEND_PURPOSES, "What its mails are sent for."),
  isPublic: Type.Boolean({ description: "Whether people see it in the preference centre." }),
};

export const ListFields = named("List", { id: Id, ...FIELDS });

/** One statement takes them all; more come in more requests. */
const MOST_MEMBERS = 1_000;

const People = fields({ contacts: Type.Array(Id, { minItems: 1, maxItems: MOST_MEMBERS }) });

/** Topics, and who is on them. */
export const LIST_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listLists",
    method: "GET",
    path: "/lists",
    topic: "Lists",
    summary: "All lists by name",
    needs: "read",
    answer: allOf(
      named("ListWithCount", {
        ...ListFields.properties,
        members: Type.Integer({ description: "How many are on it." }),
      }),
    ),
    handle: async ({ tx, organisation }) => ok({ items: await listLists(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "makeList",
    method: "POST",
    path: "/lists",
    topic: "Lists",
    summary: "Make a list",
    needs: "write",
    body: Type.Object(
      { ...FIELDS, isPublic: Type.Optional(FIELDS.isPublic) },
      { $id: "NewList", additionalProperties: false },
    ),
    answer: ListFields,
    async create({ tx, organisation, body }) {
      const made = await makeList(tx, organisation.id, { isPublic: false, ...body });
      return made.ok ? ok(made.value.id) : err(problemOf(made.error));
    },
    read: ({ tx, organisation }, id) => findList(tx, organisation.id, id),
  }),
  route({
    id: "getList",
    method: "GET",
    path: "/lists/{id}",
    topic: "Lists",
    summary: "One list",
    needs: "read",
    params: BY_ID,
    answer: ListFields,
    async handle({ tx, organisation, params }) {
      const list = await findList(tx, organisation.id, params.id);
      return list === null ? err({ kind: "not-found" }) : ok(list);
    },
  }),
  route({
    id: "changeList",
    method: "PATCH",
    path: "/lists/{id}",
    topic: "Lists",
    summary: "Change a list",
    description: "What it was used for before stays as it was recorded.",
    needs: "write",
    params: BY_ID,
    body: changes(FIELDS),
    answer: ListFields,
    async handle({ tx, organisation, params, body }) {
      const changed = await changeList(tx, organisation.id, params.id, body);
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeList",
    method: "DELETE",
    path: "/lists/{id}",
    topic: "Lists",
    summary: "Remove a list",
    description: "The people on it stay, and so does what they agreed to.",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeList(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
  route({
    id: "addToList",
    method: "POST",
    path: "/lists/{id}/add",
    topic: "Lists",
    summary: "Put people on a list",
    description:
      "It is no consent, and nobody becomes mailable by it. Who is on it already stays; an unknown id is passed over. It may be repeated.",
    needs: "write",
    params: BY_ID,
    body: People,
    answer: fields({ added: Type.Integer({ description: "How many came on." }) }),
    async handle({ tx, organisation, params, body, now }) {
      if ((await findList(tx, organisation.id, params.id)) === null) return NOT_FOUND;
      return ok({ added: await addToList(tx, organisation.id, params.id, body.contacts, now) });
    },
  }),
  route({
    id: "takeOffList",
    method: "POST",
    path: "/lists/{id}/remove",
    topic: "Lists",
    summary: "Take people off a list",
    description:
      "It is no withdrawal: what the person said stands in the ledger. It may be repeated.",
    needs: "write",
    params: BY_ID,
    body: People,
    answer: fields({ removed: Type.Integer({ description: "How many were on it." }) }),
    async handle({ tx, organisation, params, body }) {
      if ((await findList(tx, organisation.id, params.id)) === null) return NOT_FOUND;
      const removed = await removeFromList(tx, organisation.id, params.id, body.contacts);
      return ok({ removed });
    },
  }),
];

const NOT_FOUND = err<Problem>({ kind: "not-found" });

function problemOf(failure: ListFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "name-taken":
      return { kind: "already-there", detail: "Another list has this name." };
    case "no-such-list":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
