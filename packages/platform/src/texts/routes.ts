import { err, ok, type Result } from "@consentry/kernel";
import { readNumber } from "@consentry/sms";
import { Type, type Static } from "typebox";

import { PhoneText } from "../contacts/contacts/contact-document.ts";
import { numberProblem } from "../contacts/numbers/set-number.ts";
import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../http/api/paging.ts";
import type { Problem } from "../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute, type Call } from "../http/api/route.ts";
import { fields, Id, isId } from "../http/api/shapes.ts";
import { acceptText } from "./accept/accept-text.ts";
import { CARRIER_ROUTES } from "./carriers/routes.ts";
import { textsEndHere } from "./carriers/texts-end-here.ts";
import { cancelText } from "./control/cancel-text.ts";
import { COUNTRY_ROUTES } from "./countries/routes.ts";
import { textEventsOf } from "./events/text-events.ts";
import { INBOX_TEXT_ROUTES } from "./inbox/routes.ts";
import { countWaiting } from "./incoming/read-incoming.ts";
import { INCOMING_TEXT_ROUTES } from "./incoming/routes.ts";
import { costOfTexts, countTexts, listTexts, readText } from "./reading/read-texts.ts";
import { TEXT_TEMPLATE_ROUTES } from "./templates/routes.ts";
import {
  OverviewFields,
  TextDraftFields,
  TextFields,
  TextLineFields,
  TextStateWord,
} from "./text-fields.ts";

/** A shop in its busiest hour; a loop that went wrong is stopped before it costs a fortune. */
const RATE = { burst: 500, perSecond: 100 };

/** Texts to one person, and all that texts go by. */
export const TEXT_ROUTES: readonly ApiRoute[] = [
  creatingRoute({
    id: "sendText",
    method: "POST",
    path: "/texts",
    topic: "Texts",
    summary: "Send one transactional text",
    description:
      "Answered when it is on disk; it leaves at once, or at `sendAt`, at whatever hour that is. Its words come ready or by a template. Its kind says why its reader gets it without having asked: what promotes is refused, and so is what observes.",
    needs: "write",
    isNotedElsewhere: true,
    rate: RATE,
    body: TextDraftFields,
    answer: TextFields,
    async create(call) {
      const accepted = await acceptText(call, call.body, call.by);
      if (accepted.ok) return accepted;
      const { error: reasons } = accepted;
      return err({ kind: "message-refused", detail: reasons[0]?.message ?? "", reasons });
    },
    async read(call, id) {
      const read = await textDocument(call, id);
      return read.ok ? read.value : null;
    },
  }),
  route({
    id: "listTexts",
    method: "GET",
    path: "/texts",
    topic: "Texts",
    summary: "Texts to one person, the newest first",
    needs: "read",
    shows: "people",
    query: fields({
      ...PAGE_QUERY,
      kind: Type.Optional(Type.String({ maxLength: 40 })),
      state: Type.Optional(TextStateWord),
      phone: Type.Optional(PhoneText),
      contact: Type.Optional(Id),
    }),
    answer: pageOf(TextLineFields),
    async handle({ tx, organisation, keys, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const { kind = null, state = null, contact = null, phone } = query;
      const number = phone === undefined ? null : readNumber(phone, organisation.country);
      if (number?.ok === false) return err(numberProblem({ kind: "bad-number" }));
      const numberKey = number === null ? null : keys.numberKey(number.value.number);
      const wanted = { kind, state, contact, numberKey };
      const read = await listTexts(tx, organisation.id, wanted, asked.value);
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "getTextOverview",
    method: "GET",
    path: "/text-overview",
    topic: "Texts",
    summary: "How texts stand, what they cost, and which answers wait",
    needs: "read",
    answer: OverviewFields,
    async handle({ tx, organisation, inbox, now }) {
      return ok({
        endsHere: await textsEndHere(tx, organisation.id, inbox),
        states: await countTexts(tx, organisation.id, now),
        costs: await costOfTexts(tx, organisation.id, now),
        waiting: await countWaiting(tx, organisation.id),
      });
    },
  }),
  route({
    id: "getText",
    method: "GET",
    path: "/texts/{id}",
    topic: "Texts",
    summary: "One text: what it said, what it cost, and what the carrier reported",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: TextFields,
    handle: (call) => textDocument(call, call.params.id),
  }),
  route({
    id: "cancelText",
    method: "POST",
    path: "/texts/{id}/cancel",
    topic: "Texts",
    summary: "Keep a text from leaving that has not left",
    description: "It may be repeated. What the carrier has already cannot be called back.",
    needs: "write",
    params: BY_ID,
    answer: TextFields,
    async handle(call) {
      const { tx, organisation, params, now } = call;
      const state = await cancelText(tx, organisation.id, params.id, now);
      if (state === "cancelled") return textDocument(call, params.id);
      if (state === null) return err({ kind: "not-found" });
      return err({ kind: "not-possible", detail: `The text is ${state}.` });
    },
  }),
  ...INCOMING_TEXT_ROUTES,
  ...CARRIER_ROUTES,
  ...COUNTRY_ROUTES,
  ...INBOX_TEXT_ROUTES,
  ...TEXT_TEMPLATE_ROUTES,
];

async function textDocument(
  { tx, organisation }: Pick<Call, "tx" | "organisation">,
  id: string,
): Promise<Result<Static<typeof TextFields>, Problem>> {
  const text = await readText(tx, organisation.id, id);
  if (text === null) return err({ kind: "not-found" });
  const events = await textEventsOf(tx, organisation.id, id);
  return ok({ ...text, events } as unknown as Static<typeof TextFields>);
}
