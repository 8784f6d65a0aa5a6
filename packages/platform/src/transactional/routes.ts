import { assertNever, EmailAddress, err, ok, type Result } from "@consentry/kernel";
import { Type, type Static } from "typebox";

import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../http/api/paging.ts";
import type { Problem } from "../http/api/problem.ts";
import {
  BY_ID,
  route,
  workRoute,
  type ApiRoute,
  type Call,
  type WorkCall,
} from "../http/api/route.ts";
import { AddressText, fields, InstantText, isId } from "../http/api/shapes.ts";
import { acceptMessages } from "./accept/accept-messages.ts";
import { cancelMessage, sendAgain, type ChangeFailure } from "./control/change-message.ts";
import { draftOf } from "./draft-of.ts";
import { messageEventsOf } from "./events/message-events.ts";
import {
  AcceptedFields,
  BatchFields,
  ChosenFields,
  DraftFields,
  KindWord,
  MessageFields,
  MessageLineFields,
  OutcomeFields,
  RetentionFields,
  StateWord,
} from "./message-fields.ts";
import type { Acceptance, Reason } from "./message.ts";
import { filesOf, listMessages, readContent, readMessage } from "./reading/read-messages.ts";
import {
  chooseRetention,
  FEWEST_DAYS,
  readRetention,
  retentionBounds,
} from "./retention/chosen-retention.ts";

/** Ten megabytes of files as base64, and what is written around them. */
const LARGEST_CALL = 16_000_000;

/** A shop in its busiest hour; a loop that went wrong is stopped all the same. */
const RATE = { burst: 5_000, perSecond: 1_000 };

const TAKEN = {
  largestBody: LARGEST_CALL,
  rate: RATE,
  status: 202,
  isRepeatable: true,
} as const;

/** Messages that one person's own act brings about. */
export const MESSAGE_ROUTES: readonly ApiRoute[] = [
  workRoute({
    id: "sendMessage",
    method: "POST",
    path: "/messages",
    topic: "Messages",
    summary: "Send one transactional message",
    description:
      "Answered when it is on disk. It leaves at once, or at `sendAt`. Its kind says why the reader gets it without having asked: what promotes is refused, and so is what measures.",
    needs: "write",
    isNotedElsewhere: true,
    ...TAKEN,
    body: DraftFields,
    answer: AcceptedFields,
    async work(call) {
      const [outcome] = await takeAll(call, [call.body]);
      if (outcome?.outcome === "accepted") return ok(acceptedDocument(outcome));
      return err(refusedProblem(outcome?.reasons ?? []));
    },
  }),
  workRoute({
    id: "sendMessages",
    method: "POST",
    path: "/messages/batch",
    topic: "Messages",
    summary: "Send up to 500 transactional messages",
    description:
      "Each has its own outcome, in their order: some may be refused while the others are accepted. An `Idempotency-Key` names each of them by its place.",
    needs: "write",
    isNotedElsewhere: true,
    ...TAKEN,
    body: BatchFields,
    answer: fields({ items: Type.Array(OutcomeFields) }),
    async work(call) {
      const outcomes = await takeAll(call, call.body.messages);
      return ok({ items: outcomes.map(outcomeDocument) });
    },
  }),
  route({
    id: "listMessages",
    method: "GET",
    path: "/messages",
    topic: "Messages",
    summary: "Transactional messages, the newest first",
    needs: "read",
    shows: "people",
    query: fields({
      ...PAGE_QUERY,
      kind: Type.Optional(KindWord),
      state: Type.Optional(StateWord),
      email: Type.Optional(AddressText),
      reference: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      since: Type.Optional(InstantText),
      until: Type.Optional(InstantText),
      mayBeTwice: Type.Optional(
        Type.Boolean({
          description: "Under way when its worker died, so that it may have arrived twice.",
        }),
      ),
    }),
    answer: pageOf(MessageLineFields),
    async handle({ tx, organisation, keys, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const { kind = null, state = null, reference = null, since = null, until = null } = query;
      const { mayBeTwice = null } = query;
      const address = query.email === undefined ? null : EmailAddress.parse(query.email);
      if (address?.ok === false) {
        return err({
          kind: "bad-fields",
          fields: [{ path: "email", expected: "an e-mail address" }],
        });
      }
      const addressKey = address === null ? null : keys.addressKey(address.value);
      const wanted = { kind, state, reference, since, until, addressKey, mayBeTwice };
      const read = await listMessages(tx, organisation.id, wanted, asked.value);
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "getMessageRetention",
    method: "GET",
    path: "/message-retention",
    topic: "Messages",
    summary: "How long messages are kept, and what may be chosen",
    needs: "read",
    answer: RetentionFields,
    handle: async (call) => ok(await retentionDocument(call)),
  }),
  route({
    id: "chooseMessageRetention",
    method: "PUT",
    path: "/message-retention",
    topic: "Messages",
    summary: "Choose how long messages are kept",
    description:
      "It holds for messages that are there already: what is past its day by the new choice goes within a day.",
    needs: "own",
    body: ChosenFields,
    answer: RetentionFields,
    async handle(call) {
      const { tx, organisation, body, now } = call;
      const chosen = await chooseRetention(tx, organisation.id, body, now);
      if (!chosen.ok) return err({ kind: "bad-fields", fields: chosen.error });
      return ok(await retentionDocument(call));
    },
  }),
  route({
    id: "getMessage",
    method: "GET",
    path: "/messages/{id}",
    topic: "Messages",
    summary: "One message: what was sent, by what, and what came back",
    description:
      "Its content is null once it is past its day, while its log stays longer, and always of a login's kinds: what it says opens an account.",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: MessageFields,
    handle: (call) => messageDocument(call, call.params.id),
  }),
  route({
    id: "cancelMessage",
    method: "POST",
    path: "/messages/{id}/cancel",
    topic: "Messages",
    summary: "Keep a message from leaving that has not left",
    description: "It may be repeated. What a server has already cannot be called back.",
    needs: "write",
    params: BY_ID,
    answer: MessageFields,
    async handle(call) {
      const { tx, organisation, params, now } = call;
      const done = await cancelMessage(tx, organisation.id, params.id, now);
      return done.ok ? messageDocument(call, params.id) : err(changeProblem(done.error));
    },
  }),
  route({
    id: "sendMessageAgain",
    method: "POST",
    path: "/messages/{id}/again",
    topic: "Messages",
    summary: "Try a message anew that did not leave",
    description:
      "One that was refused, given up, held back or cancelled. Law is asked again, and a mailbox that is not there stays so. What a server took is not sent twice: send another one.",
    needs: "write",
    params: BY_ID,
    answer: MessageFields,
    async handle(call) {
      const { tx, organisation, params, now } = call;
      const done = await sendAgain(tx, organisation.id, params.id, now);
      return done.ok ? messageDocument(call, params.id) : err(changeProblem(done.error));
    },
  }),
];

/** Each with the answer to what could not even be read as a draft. */
async function takeAll(
  call: WorkCall,
  given: readonly Static<typeof DraftFields>[],
): Promise<readonly Acceptance[]> {
  const { idempotencyKey } = call;
  const nameOf = (at: number): string | null =>
    idempotencyKey === null || given.length === 1 ? idempotencyKey : `${idempotencyKey}#${at}`;
  const drafts = given.map((one, at) => draftOf(one, nameOf(at)));
  const whole = drafts.flatMap((draft) => (draft.ok ? [draft.value] : []));
  const { database, secret, publicUrl, clock, organisation, by } = call;
  const installation = { database, secret, publicUrl, now: clock };
  const answers = await acceptMessages(installation, organisation.id, whole, { by });
  const rest = answers.values();
  return drafts.map((draft): Acceptance => {
    if (!draft.ok) return { outcome: "refused", reasons: draft.error };
    return rest.next().value ?? { outcome: "refused", reasons: [] };
  });
}

type Accepted = Extract<Acceptance, { readonly outcome: "accepted" }>;

function acceptedDocument({ id, state, isRepeat, findings }: Accepted) {
  return { id, state, isRepeat, findings };
}

function outcomeDocument(answer: Acceptance) {
  return answer.outcome === "accepted"
    ? { outcome: answer.outcome, message: acceptedDocument(answer), reasons: [] }
    : { outcome: answer.outcome, message: null, reasons: answer.reasons };
}

function refusedProblem(reasons: readonly Reason[]): Problem {
  return { kind: "message-refused", detail: reasons[0]?.message ?? "", reasons };
}

async function messageDocument(
  { tx, organisation }: Call,
  id: string,
): Promise<Result<Static<typeof MessageFields>, Problem>> {
  const message = await readMessage(tx, organisation.id, id);
  if (message === null) return err({ kind: "not-found" });
  const [content, files, events] = [
    await readContent(tx, organisation.id, id),
    await filesOf(tx, organisation.id, id),
    await messageEventsOf(tx, organisation.id, id),
  ];
  return ok({ ...message, content, files, events } as unknown as Static<typeof MessageFields>);
}

async function retentionDocument({ tx, organisation, now }: Call) {
  const { content, log } = retentionBounds(now);
  return {
    ...(await readRetention(tx, organisation.id)),
    fewestDays: FEWEST_DAYS,
    mostContentDays: content.most,
    mostLogDays: log.most,
  };
}

function changeProblem(failure: ChangeFailure): Problem {
  switch (failure.kind) {
    case "no-such-message":
      return { kind: "not-found" };
    case "too-late":
      return { kind: "not-possible", detail: `The message is ${failure.state}.` };
    case "content-gone":
      return {
        kind: "not-possible",
        detail: "What it said is not kept any more. Send a new message.",
      };
    default:
      return assertNever(failure);
  }
}
