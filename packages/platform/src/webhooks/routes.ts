import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf, makePage, PAGE_QUERY, pageOf, pageRequest } from "../http/api/paging.ts";
import type { Problem } from "../http/api/problem.ts";
import { BY_ID, route, type ApiRoute, type Call } from "../http/api/route.ts";
import {
  changes,
  fields,
  Id,
  InstantText,
  isId,
  line,
  named,
  nullable,
  oneOf,
} from "../http/api/shapes.ts";
import {
  LONGEST_ADDRESS_WHY,
  LONGEST_ENDPOINT_NAME,
  LONGEST_ENDPOINT_URL,
} from "./endpoints/check-endpoint.ts";
import {
  changeEndpoint,
  findEndpoint,
  listEndpoints,
  makeEndpoint,
  MOST_ENDPOINTS,
  removeEndpoint,
  type EndpointFailure,
  type EndpointHolder,
} from "./endpoints/endpoints.ts";
import { rotateSecret } from "./endpoints/secrets.ts";
import { listDeliveries } from "./log/deliveries.ts";
import { replayEvent, replaySince, tellTest } from "./log/replay.ts";
import { DAYS_KEPT } from "./note-event.ts";
import { WEBHOOK_KINDS } from "./webhook-event.ts";

const FIELDS = {
  name: line(LONGEST_ENDPOINT_NAME, "What the list of webhooks calls it."),
  url: line(LONGEST_ENDPOINT_URL, "https://, without a login; http:// only on this machine."),
  kinds: Type.Array(oneOf(WEBHOOK_KINDS), {
    minItems: 1,
    maxItems: WEBHOOK_KINDS.length,
    description: "What it is told of.",
  }),
  addressWhy: nullable(
    line(
      LONGEST_ADDRESS_WHY,
      "What it needs addresses of people for. Null, as when left out: it is told numbers alone.",
    ),
  ),
  isOn: Type.Boolean(),
};

const EndpointFields = named("Webhook", {
  id: Id,
  ...FIELDS,
  // A kind that a later version knew is told as it lies there.
  kinds: Type.Array(Type.String()),
  addressBy: nullable(Type.String({ description: "Who said that it may have addresses." })),
  addressSince: nullable(InstantText),
  madeBy: Type.String(),
  madeAt: InstantText,
  failingSince: nullable(InstantText),
  lastFailure: nullable(Type.String()),
  pausedAt: nullable(InstantText),
  waiting: Type.Integer({ description: "Events that are still to be told." }),
});

const FAILURES = [
  "no-such-host",
  "private-address",
  "timeout",
  "unreachable",
  "bad-certificate",
  "redirect",
  "gone",
  "refused",
] as const;

const DeliveryFields = named("WebhookDelivery", {
  event: Type.String({ description: "Its number; the header `webhook-id` of every try." }),
  kind: Type.String(),
  at: InstantText,
  state: oneOf(["waiting", "taken", "given-up"]),
  dueAt: nullable(InstantText),
  attempts: Type.Array(
    fields({
      at: InstantText,
      status: nullable(Type.Integer({ description: "Null where no answer came." })),
      failure: nullable(oneOf(FAILURES)),
      durationMs: Type.Integer(),
    }),
  ),
});

const SecretText = Type.String({
  description: "`whsec_…`, as the libraries of Standard Webhooks take it; it is shown this once.",
});

const MOST_OLD_HOURS = 168;

/** Programs that are told of what happens. */
export const WEBHOOK_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listWebhooks",
    method: "GET",
    path: "/webhooks",
    topic: "Webhooks",
    summary: "All webhooks by name",
    needs: "own",
    answer: allOf(EndpointFields),
    async handle({ tx, organisation }) {
      return ok({ items: await listEndpoints(tx, organisation.id) });
    },
  }),
  route({
    id: "makeWebhook",
    method: "POST",
    path: "/webhooks",
    topic: "Webhooks",
    summary: "Tell a program of what happens",
    description:
      "It is told by numbers, states and moments; never a name, a content or an opening. " +
      "The answer holds the secret that events are signed with, this once.",
    needs: "own",
    body: Type.Object(
      {
        name: FIELDS.name,
        url: FIELDS.url,
        kinds: FIELDS.kinds,
        addressWhy: Type.Optional(FIELDS.addressWhy),
        isOn: Type.Optional(FIELDS.isOn),
      },
      { $id: "NewWebhook", additionalProperties: false },
    ),
    answer: named("MadeWebhook", { id: Id, secret: SecretText }),
    async handle(call) {
      const draft = { addressWhy: null, isOn: true, ...call.body };
      const made = await makeEndpoint(call.tx, holderOf(call), draft, call);
      return made.ok ? made : err(problemOf(made.error));
    },
  }),
  route({
    id: "getWebhook",
    method: "GET",
    path: "/webhooks/{id}",
    topic: "Webhooks",
    summary: "One webhook",
    needs: "own",
    params: BY_ID,
    answer: EndpointFields,
    async handle({ tx, organisation, params }) {
      const endpoint = await findEndpoint(tx, organisation.id, params.id);
      return endpoint === null ? err({ kind: "not-found" }) : ok(endpoint);
    },
  }),
  route({
    id: "changeWebhook",
    method: "PATCH",
    path: "/webhooks/{id}",
    topic: "Webhooks",
    summary: "Change a webhook, or let it go on",
    description:
      "One that was paused because it took nothing goes on with `isOn: true`, and is told what waits.",
    needs: "own",
    params: BY_ID,
    body: changes(FIELDS),
    answer: EndpointFields,
    async handle(call) {
      const { tx, organisation, params, body } = call;
      const changed = await changeEndpoint(tx, organisation.id, params.id, body, call);
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeWebhook",
    method: "DELETE",
    path: "/webhooks/{id}",
    topic: "Webhooks",
    summary: "Remove a webhook with its log and what waits for it",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeEndpoint(tx, organisation.id, params.id);
      return removed.ok ? removed : err(problemOf(removed.error));
    },
  }),
  route({
    id: "rotateWebhookSecret",
    method: "POST",
    path: "/webhooks/{id}/secret",
    topic: "Webhooks",
    summary: "Make a new secret for a webhook",
    description:
      "For some hours events are signed with both, so that the receiver can change over.",
    needs: "own",
    params: BY_ID,
    body: fields({
      oldForHours: Type.Integer({
        minimum: 0,
        maximum: MOST_OLD_HOURS,
        description: "How long the old one signs beside it; 0 ends it at once.",
      }),
    }),
    answer: named("WebhookSecret", { secret: SecretText }),
    async handle(call) {
      const { tx, organisation, params, body, now } = call;
      if ((await findEndpoint(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const asked = { now, oldForHours: body.oldForHours };
      return ok({ secret: await rotateSecret(tx, holderOf(call), params.id, asked) });
    },
  }),
  route({
    id: "testWebhook",
    method: "POST",
    path: "/webhooks/{id}/test",
    topic: "Webhooks",
    summary: "Tell a webhook that it is heard",
    description: "An event of kind `webhook.test`, whatever it listens for; see its log.",
    needs: "own",
    params: BY_ID,
    answer: named("WebhookTest", { event: Id }),
    async handle({ tx, organisation, params, now }) {
      if ((await findEndpoint(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const whose = { organisation: organisation.id, endpoint: params.id };
      return ok({ event: await tellTest(tx, whose, now) });
    },
  }),
  route({
    id: "listWebhookDeliveries",
    method: "GET",
    path: "/webhooks/{id}/deliveries",
    topic: "Webhooks",
    summary: "What a webhook was told, the newest first",
    description: `For ${DAYS_KEPT} days: which event, when, what was answered; no content of either.`,
    needs: "own",
    params: BY_ID,
    query: fields(PAGE_QUERY),
    answer: pageOf(DeliveryFields),
    async handle({ tx, organisation, params, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      if ((await findEndpoint(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const read = await listDeliveries(tx, organisation.id, params.id, asked.value);
      return ok(makePage(read, asked.value.limit, ({ event }) => event));
    },
  }),
  route({
    id: "replayWebhook",
    method: "POST",
    path: "/webhooks/{id}/replay",
    topic: "Webhooks",
    summary: "Tell a webhook again",
    description:
      "One event, or everything since a moment. Each keeps its id, by which the receiver knows it.",
    needs: "own",
    params: BY_ID,
    body: Type.Union([fields({ event: Id }), fields({ since: InstantText })]),
    answer: named("WebhookReplay", { count: Type.Integer() }),
    async handle({ tx, organisation, params, body, now }) {
      if ((await findEndpoint(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const whose = { organisation: organisation.id, endpoint: params.id };
      if ("since" in body) return ok({ count: await replaySince(tx, whose, body.since, now) });
      const count = await replayEvent(tx, whose, body.event, now);
      return count === 0 ? err(NO_SUCH_EVENT) : ok({ count });
    },
  }),
];

const NO_SUCH_EVENT: Problem = {
  kind: "not-possible",
  detail: "This webhook was not told of such an event, or it is no longer kept.",
};

function holderOf({ organisation, keys }: Pick<Call, "organisation" | "keys">): EndpointHolder {
  return { organisation: organisation.id, wrappingKey: keys.wrappingKey };
}

function problemOf(failure: EndpointFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "too-many":
      return { kind: "not-possible", detail: `There can be ${MOST_ENDPOINTS}: remove one first.` };
    case "no-such-endpoint":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
