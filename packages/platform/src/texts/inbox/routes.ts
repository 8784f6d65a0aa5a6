import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { storedNumber } from "../../contacts/numbers/numbers.ts";
import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, InstantText, isId, named, oneOf } from "../../http/api/shapes.ts";
import { READINGS, takeWithin } from "../incoming/take-incoming.ts";
import { LOCAL_CARRIER } from "../own-texts.ts";
import { emptyInboxTexts, findInboxText, keepInboxText, listInboxTexts } from "./inbox-texts.ts";

const InboxTextFields = named("InboxText", {
  id: Id,
  number: Type.String(),
  sender: Type.String(),
  body: Type.String(),
  direction: oneOf(["out", "in"], "`in`: an answer that was tried here."),
  at: InstantText,
  keepUntil: InstantText,
});

/** As on a telephone: a few messages. */
const LONGEST_ANSWER = 500;

/** Texts that went nowhere else, and what their telephones would answer. */
export const INBOX_TEXT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listInboxTexts",
    method: "GET",
    path: "/inbox/texts",
    topic: "Inbox",
    summary: "Texts of the local inbox, the newest first",
    needs: "read",
    shows: "people",
    query: fields(PAGE_QUERY),
    answer: pageOf(InboxTextFields),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const read = await listInboxTexts(tx, organisation.id, null, asked.value);
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "answerInboxText",
    method: "POST",
    path: "/inbox/texts/{id}/answer",
    topic: "Inbox",
    summary: "Answer a text of the local inbox as its telephone would",
    description: "What follows is what would follow from the telephone: STOP stops.",
    needs: "write",
    shows: "person",
    params: BY_ID,
    body: fields({ text: Type.String({ minLength: 1, maxLength: LONGEST_ANSWER }) }),
    answer: fields({ readAs: oneOf(READINGS) }),
    async handle(call) {
      const { tx, organisation, keys, params, body, by, now } = call;
      const answered = await findInboxText(tx, organisation.id, params.id);
      if (answered === null) return err({ kind: "not-found" });
      const number = storedNumber(answered.number);
      const { sender } = answered;
      const whose = { id: organisation.id, keys };
      const kept = { number, sender, body: body.text, direction: "in", by } as const;
      await keepInboxText(tx, whose, kept, now);
      const text = { carrier: LOCAL_CARRIER, to: sender, text: body.text };
      return ok({ readAs: await takeWithin(call, text, number) });
    },
  }),
  route({
    id: "emptyInboxTexts",
    method: "DELETE",
    path: "/inbox/texts",
    topic: "Inbox",
    summary: "Remove all texts of the local inbox",
    needs: "write",
    answer: fields({ removed: Type.Integer() }),
    async handle({ tx, organisation }) {
      return ok({ removed: await emptyInboxTexts(tx, organisation.id) });
    },
  }),
];
