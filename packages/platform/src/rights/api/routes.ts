import { dayOf, EmailAddress, err, ok, type Day, type Result } from "@consentry/kernel";
import { EXTENSION_REASONS, REFUSAL_REASONS, RIGHT_KINDS } from "@consentry/law/letters";
import { Type } from "typebox";

import { CHANGEABLE } from "../../contacts/contacts/contact-document.ts";
import { findByAddress, findContact } from "../../contacts/contacts/find-contacts.ts";
import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute, type Call } from "../../http/api/route.ts";
import {
  AddressText,
  changes,
  DayText,
  fields,
  Id,
  isId,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { acceptProof, askAgain, extend, refuse, setAside } from "../answer-otherwise.ts";
import { carryOut } from "../carrying-out/carry-out.ts";
import type { RequestFailure } from "../failure.ts";
import { MOST_RECIPIENTS } from "../passing-on/pass-on.ts";
import { knownRecipients, noteAnswer, recipientsOf } from "../passing-on/recipients.ts";
import { LONGEST_WORDS, receiveRequest } from "../receive/receive-request.ts";
import { HAND_WAYS, RECIPIENT_ANSWERS, SET_ASIDE_REASONS } from "../request.ts";
import { findRequest, listRequests, requestKey } from "../store/read-requests.ts";
import { stepsOf } from "../store/steps.ts";
import {
  requestDocument,
  RequestFields,
  wholeDocument,
  WholeRequestFields,
} from "./request-fields.ts";
import { requestProblem } from "./request-problem.ts";
import { RESTRICTION_ROUTES } from "./restriction-routes.ts";

/** A proof is told in a sentence or two. */
const LONGEST_PROOF = 1_000;

const NewRequest = named("NewRightsRequest", {
  kind: oneOf(RIGHT_KINDS),
  cameBy: oneOf([...HAND_WAYS, "api"], "How it came to you."),
  contact: Type.Optional(nullable(Id)),
  address: Type.Optional(
    nullable({ ...AddressText, description: "The address they ask about, where it is known." }),
  ),
  locale: Type.Optional(nullable(Type.String({ maxLength: 35 }))),
  words: Type.Optional(Type.String({ maxLength: LONGEST_WORDS })),
  receivedOn: Type.Optional(
    Type.Unsafe<Day>({ ...DayText, description: "The day it reached you; today when left out." }),
  ),
});

const NewRecipient = fields({
  name: line(200, "Who they are."),
  address: Type.Optional(
    nullable({ ...AddressText, description: "Left out: they are told by another way." }),
  ),
});

/** What people ask about their own data, from its receipt to its end. */
export const REQUEST_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listRequests",
    method: "GET",
    path: "/requests",
    topic: "Requests",
    summary: "What people ask about their own data, by the day it is due",
    description: "Settled ones, the last first, with `state=settled`.",
    needs: "rights",
    shows: "people",
    query: fields({
      ...PAGE_QUERY,
      state: Type.Optional(oneOf(["open", "settled"], "`open` when left out.")),
      kind: Type.Optional(oneOf(RIGHT_KINDS)),
      contact: Type.Optional(Id),
    }),
    answer: pageOf(RequestFields),
    async handle({ tx, organisation, query }) {
      const { state = "open", kind = null, contact = null } = query;
      const asked = pageRequest(query, isDayAndId);
      if (!asked.ok) return asked;
      const isOpen = state === "open";
      const page = { ...asked.value, isOpen, kind, contact };
      const found = await listRequests(tx, organisation.id, page);
      const { items, next } = makePage(found, asked.value.limit, requestKey);
      return ok({ items: items.map(requestDocument), next });
    },
  }),
  creatingRoute({
    id: "addRequest",
    method: "POST",
    path: "/requests",
    topic: "Requests",
    summary: "Write down what somebody asked by letter, by phone or in another system",
    description:
      "The clock runs from the day it reached you. The mailbox concerned is asked whether it is theirs, in the same words whether it is known or not. An objection to direct marketing is followed at once. One that waits already is not doubled.",
    needs: "rights",
    body: NewRequest,
    answer: WholeRequestFields,
    async create(call) {
      const { body, by, now } = call;
      const { kind, cameBy, locale = null, words = "", receivedOn = dayOf(now) } = body;
      if (receivedOn > dayOf(now)) return err(IN_THE_FUTURE);
      const who = await whoOf(call, body);
      if (!who.ok) return who;
      const asked = { kind, cameBy, locale, words, receivedOn, by, isProved: false, ...who.value };
      const received = await receiveRequest(call, asked);
      return received === null ? err({ kind: "too-many" }) : ok(received.id);
    },
    read: (call, id) => wholeOf(call, id),
  }),
  route({
    id: "listKnownRecipients",
    method: "GET",
    path: "/requests/known-recipients",
    topic: "Requests",
    summary: "Those to whom requests were passed on before",
    needs: "rights",
    answer: fields({
      items: Type.Array(fields({ name: Type.String(), address: nullable(Type.String()) })),
    }),
    handle: async ({ tx, organisation }) =>
      ok({ items: await knownRecipients(tx, organisation.id) }),
  }),
  route({
    id: "getRequest",
    method: "GET",
    path: "/requests/{id}",
    topic: "Requests",
    summary: "One request with every step of it",
    needs: "rights",
    shows: "person",
    params: BY_ID,
    answer: WholeRequestFields,
    async handle(call) {
      const whole = await wholeOf(call, call.params.id);
      return whole === null ? err({ kind: "not-found" }) : ok(whole);
    },
  }),
  route({
    id: "askForProof",
    method: "POST",
    path: "/requests/{id}/confirmation",
    topic: "Requests",
    summary: "Ask the mailbox concerned whether the request is theirs",
    description:
      "The mail goes to the address on file, or else to the one they gave, and says the same to everybody. Nobody is asked for an identity card.",
    needs: "rights",
    params: BY_ID,
    answer: WholeRequestFields,
    handle: async (call) => after(call, await askAgain(call, call.params.id, call.by)),
  }),
  route({
    id: "acceptProof",
    method: "POST",
    path: "/requests/{id}/proof",
    topic: "Requests",
    summary: "Write down how else somebody showed who they are",
    needs: "rights",
    params: BY_ID,
    body: named("ProofOfRequest", {
      how: line(LONGEST_PROOF, "Which proof you saw, and why it is enough; no copy of it."),
    }),
    answer: WholeRequestFields,
    handle: async (call) =>
      after(call, await acceptProof(call, call.params.id, call.by, call.body.how)),
  }),
  route({
    id: "extendRequest",
    method: "POST",
    path: "/requests/{id}/extension",
    topic: "Requests",
    summary: "Take two months more, and tell the person why",
    description: "Once, and within the first month.",
    needs: "rights",
    params: BY_ID,
    body: named("ExtensionOfRequest", { because: oneOf(EXTENSION_REASONS) }),
    answer: WholeRequestFields,
    handle: async (call) =>
      after(call, await extend(call, call.params.id, call.by, call.body.because)),
  }),
  route({
    id: "refuseRequest",
    method: "POST",
    path: "/requests/{id}/refusal",
    topic: "Requests",
    summary: "Refuse a request, and tell the person why and how to complain",
    description:
      "For `identity` nothing is added to the letter: it must not tell whether anything is held.",
    needs: "rights",
    params: BY_ID,
    body: named("RefusalOfRequest", {
      because: oneOf(REFUSAL_REASONS),
      words: Type.Optional(
        Type.String({ maxLength: LONGEST_WORDS, description: "Your own words in the letter." }),
      ),
    }),
    answer: WholeRequestFields,
    async handle(call) {
      const { because, words = "" } = call.body;
      const said = { because, words: words.trim() };
      return after(call, await refuse(call, call.params.id, call.by, said));
    },
  }),
  route({
    id: "setRequestAside",
    method: "POST",
    path: "/requests/{id}/set-aside",
    topic: "Requests",
    summary: "Put away what is no request, or not any more",
    description: "Nobody is written to.",
    needs: "rights",
    params: BY_ID,
    body: named("RequestSetAside", {
      because: oneOf(SET_ASIDE_REASONS),
      note: Type.Optional(nullable(Type.String({ maxLength: LONGEST_WORDS }))),
    }),
    answer: WholeRequestFields,
    async handle(call) {
      const { because, note = null } = call.body;
      const said = { because, note: note?.trim() || null };
      return after(call, await setAside(call, call.params.id, call.by, said));
    },
  }),
  route({
    id: "carryOutRequest",
    method: "POST",
    path: "/requests/{id}/done",
    topic: "Requests",
    summary: "Do what was asked for, tell the person, and pass it on",
    description:
      "Access and portability: a file is offered for 30 days behind a link. Rectification: what `changes` says, or what was corrected elsewhere. Erasure and restriction at once. Whoever the data went to is told: listening programs by themselves, others by a letter. It cannot be undone.",
    needs: "rights",
    params: BY_ID,
    body: named("RequestDone", {
      changes: Type.Optional(nullable(changes(CHANGEABLE))),
      corrected: Type.Optional(
        Type.Array(line(100, "What was corrected elsewhere, by name."), { maxItems: 50 }),
      ),
      recipients: Type.Optional(Type.Array(NewRecipient, { maxItems: MOST_RECIPIENTS })),
    }),
    answer: WholeRequestFields,
    async handle(call) {
      const { changes: changed = null, corrected = [], recipients = [] } = call.body;
      const told = recipients.map(({ name, address = null }) => ({ name, address }));
      const bad = told.findIndex(
        ({ address }) => address !== null && !EmailAddress.parse(address).ok,
      );
      if (bad >= 0) return err(badAddress(`recipients[${bad}].address`));
      const doing = { changes: changed, corrected, recipients: told, by: call.by };
      return after(call, await carryOut(call, call.params.id, doing));
    },
  }),
  route({
    id: "noteAnswerOfRecipient",
    method: "PUT",
    path: "/requests/{id}/recipients/{recipient}",
    topic: "Requests",
    summary: "Write down what a recipient answered",
    needs: "rights",
    params: fields({ id: Id, recipient: Type.Integer({ minimum: 1, maximum: 10_000 }) }),
    body: named("AnswerOfRecipient", {
      answer: oneOf(RECIPIENT_ANSWERS),
      on: Type.Optional(DayText),
    }),
    answer: WholeRequestFields,
    async handle(call) {
      const { params, body, by, now } = call;
      const { answer, on = dayOf(now) } = body;
      const isNoted = await noteAnswer(call, params.id, params.recipient, { answer, on, by });
      return isNoted ? after({ ...call, params }, ok(null)) : err({ kind: "not-found" });
    },
  }),
  ...RESTRICTION_ROUTES,
];

type Asking = Pick<Call, "tx" | "organisation">;

async function wholeOf({ tx, organisation }: Asking, id: string) {
  const request = await findRequest(tx, organisation.id, id);
  if (request === null) return null;
  const steps = await stepsOf(tx, organisation.id, id);
  return wholeDocument(request, steps, await recipientsOf(tx, organisation.id, id));
}

/** What stands after something was done with a request, or why it was not. */
async function after(
  call: Asking & { readonly params: { readonly id: string } },
  done: Result<unknown, RequestFailure>,
): Promise<Result<ReturnType<typeof wholeDocument>, Problem>> {
  if (!done.ok) return err(requestProblem(done.error));
  const whole = await wholeOf(call, call.params.id);
  return whole === null ? err({ kind: "not-found" }) : ok(whole);
}

interface Who {
  readonly contact: string | null;
  readonly address: EmailAddress | null;
}

async function whoOf(
  { tx, organisation, keys }: Pick<Call, "tx" | "organisation" | "keys">,
  { contact = null, address = null }: { contact?: string | null; address?: string | null },
): Promise<Result<Who, Problem>> {
  if (contact !== null) {
    const known = await findContact(tx, organisation.id, contact);
    return known === null ? err(NO_SUCH_CONTACT) : ok({ contact, address: null });
  }
  if (address === null) return ok({ contact, address: null });
  const parsed = EmailAddress.parse(address);
  if (!parsed.ok) return err(badAddress("address"));
  const known = await findByAddress(tx, { id: organisation.id, keys }, parsed.value);
  return ok({ contact: known?.id ?? null, address: parsed.value });
}

function isDayAndId(key: string): boolean {
  const [day = "", id = "", ...more] = key.split(" ");
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isId(id) && more.length === 0;
}

function badAddress(path: string): Problem {
  const expected = "one e-mail address, without a name around it";
  return { kind: "bad-fields", fields: [{ path, expected }] };
}

const NO_SUCH_CONTACT: Problem = {
  kind: "bad-fields",
  fields: [{ path: "contact", expected: "the id of a contact that is there" }],
};

const IN_THE_FUTURE: Problem = {
  kind: "bad-fields",
  fields: [{ path: "receivedOn", expected: "a day that has come" }],
};
