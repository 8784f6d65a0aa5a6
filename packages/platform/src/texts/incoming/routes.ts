import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  Id,
  InstantText,
  isId,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { listIncomingTexts, seeToText } from "./read-incoming.ts";
import { READINGS } from "./take-incoming.ts";

const IncomingFields = named("IncomingText", {
  id: Id,
  phone: nullable(Type.String({ description: "Null where the sender is no number." })),
  contact: nullable(Id),
  writtenTo: Type.String(),
  body: Type.String(),
  readAs: oneOf(
    READINGS,
    "`stop` closed the number at once; `start` by the same number opened it; `help` was answered; `other` is for people.",
  ),
  campaign: nullable(Id),
  text: nullable(Id),
  receivedAt: InstantText,
  seenAt: nullable(InstantText),
  keepUntil: DayText,
});

/** What people write to our numbers. */
export const INCOMING_TEXT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listIncomingTexts",
    method: "GET",
    path: "/incoming-texts",
    topic: "Texts",
    summary: "What people wrote in answer to texts, the newest first",
    needs: "read",
    shows: "people",
    query: fields({
      ...PAGE_QUERY,
      waiting: Type.Optional(Type.Boolean({ description: "Only what nobody here has seen to." })),
      contact: Type.Optional(Id),
    }),
    answer: pageOf(IncomingFields),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const { waiting = false, contact = null } = query;
      const wanted = { waiting, contact };
      const read = await listIncomingTexts(tx, organisation.id, wanted, asked.value);
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "seeToIncomingText",
    method: "POST",
    path: "/incoming-texts/{id}/seen",
    topic: "Texts",
    summary: "Note that somebody saw to an answer",
    needs: "write",
    shows: "person",
    params: BY_ID,
    answer: IncomingFields,
    async handle({ tx, organisation, params, by, now: at }) {
      const seen = await seeToText(tx, organisation.id, params.id, { by, at });
      return seen === null ? err({ kind: "not-found" }) : ok(seen);
    },
  }),
];
