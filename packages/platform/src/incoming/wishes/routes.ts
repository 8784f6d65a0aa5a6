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
import { findWish, listWishes, markHandled } from "./wishes.ts";

/** As the table bounds it. */
const LONGEST_NOTE = 2_000;

const WishFields = named("Wish", {
  id: Id,
  kind: oneOf(["stop", "access", "erasure", "rectification", "portability"]),
  contact: nullable(Id),
  address: nullable(Type.String()),
  saidBy: nullable(
    Type.String({
      description:
        "The address the mail claims to come from, where nothing of yours says who wrote it.",
    }),
  ),
  words: Type.String({ description: "As they were written." }),
  askedAt: InstantText,
  dueOn: Type.Unsafe({ ...DayText, description: "The last day to answer." }),
  handledAt: nullable(InstantText),
  handledBy: nullable(Type.String()),
  note: nullable(Type.String()),
});

/** What people ask for in answers: rights over their data. */
export const WISH_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listWishes",
    method: "GET",
    path: "/wishes",
    topic: "Incoming",
    summary: "What people ask for in their answers, the oldest first",
    description: "“Stop” is done at once and is not among them, unless nothing says who wrote it.",
    needs: "read",
    shows: "people",
    query: fields({
      ...PAGE_QUERY,
      state: Type.Optional(oneOf(["open", "handled"], "`open` when left out.")),
    }),
    answer: pageOf(WishFields),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const isHandled = query.state === "handled";
      const read = await listWishes(tx, organisation.id, { ...asked.value, isHandled });
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "getWish",
    method: "GET",
    path: "/wishes/{id}",
    topic: "Incoming",
    summary: "What somebody asks for",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: WishFields,
    async handle({ tx, organisation, params }) {
      const wish = await findWish(tx, organisation.id, params.id);
      return wish === null ? err({ kind: "not-found" }) : ok(wish);
    },
  }),
  route({
    id: "markWishHandled",
    method: "POST",
    path: "/wishes/{id}/handled",
    topic: "Incoming",
    summary: "Say that a wish was seen to",
    description: "It does nothing of what was asked for: say it when that is done.",
    needs: "rights",
    params: BY_ID,
    body: Type.Object(
      {
        note: nullable(
          Type.String({ maxLength: LONGEST_NOTE, description: "How; for whoever asks later." }),
        ),
      },
      { $id: "WishHandled", additionalProperties: false },
    ),
    answer: WishFields,
    async handle({ tx, organisation, params, body, by, now }) {
      const note = body.note?.trim() || null;
      const wish = await markHandled(tx, organisation.id, params.id, { by, at: now, note });
      return wish === null ? err({ kind: "not-found" }) : ok(wish);
    },
  }),
];
