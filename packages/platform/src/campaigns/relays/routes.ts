import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute, type Call } from "../../http/api/route.ts";
import { changes, Id, line, named, nullable } from "../../http/api/shapes.ts";
import {
  FASTEST_PER_SECOND,
  HEAVIEST,
  LONGEST_RELAY_NAME,
  LONGEST_RELAY_URL,
  MOST_CONNECTIONS,
} from "./check-relay.ts";
import {
  changeRelay,
  findRelay,
  listRelays,
  makeRelay,
  MOST_RELAYS,
  removeRelay,
  type RelayFailure,
  type RelayHolder,
} from "./relays.ts";

const URL_FIELD = line(
  LONGEST_RELAY_URL,
  "smtp:// or smtps://, with the login if there is one. It is kept sealed and never answered.",
);

const FIELDS = {
  name: line(LONGEST_RELAY_NAME, "What reports call it."),
  weight: Type.Integer({
    minimum: 1,
    maximum: HEAVIEST,
    description: "Its share beside the others.",
  }),
  connections: Type.Integer({
    minimum: 1,
    maximum: MOST_CONNECTIONS,
    description: "At once, at most.",
  }),
  perSecond: nullable(
    Type.Integer({
      minimum: 1,
      maximum: FASTEST_PER_SECOND,
      description: "Messages a second at most; null for no bound.",
    }),
  ),
  needsTls: Type.Boolean({
    description: "Whether nothing is handed to it where it cannot encrypt; true when left out.",
  }),
  isOn: Type.Boolean(),
};

const RelayFields = named("Relay", {
  id: Id,
  ...FIELDS,
  server: Type.String({ description: "Without login." }),
  hasLogin: Type.Boolean(),
});

/** Servers that carry mail on; without any, mail goes where the installation sends it. */
export const RELAY_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listRelays",
    method: "GET",
    path: "/relays",
    topic: "Relays",
    summary: "All relays by name",
    description: "Without any that is on, mail goes where the installation sends it.",
    needs: "own",
    answer: allOf(RelayFields),
    handle: async (call) => ok({ items: await listRelays(call.tx, holderOf(call)) }),
  }),
  creatingRoute({
    id: "makeRelay",
    method: "POST",
    path: "/relays",
    topic: "Relays",
    summary: "Add a relay",
    needs: "own",
    body: Type.Object(
      {
        name: FIELDS.name,
        url: URL_FIELD,
        weight: Type.Optional(FIELDS.weight),
        connections: Type.Optional(FIELDS.connections),
        perSecond: Type.Optional(FIELDS.perSecond),
        needsTls: Type.Optional(FIELDS.needsTls),
        isOn: Type.Optional(FIELDS.isOn),
      },
      { $id: "NewRelay", additionalProperties: false },
    ),
    answer: RelayFields,
    async create(call) {
      const made = await makeRelay(call.tx, holderOf(call), { ...USUAL, ...call.body });
      return made.ok ? ok(made.value.id) : err(problemOf(made.error));
    },
    read: (call, id) => findRelay(call.tx, holderOf(call), id),
  }),
  route({
    id: "getRelay",
    method: "GET",
    path: "/relays/{id}",
    topic: "Relays",
    summary: "One relay",
    needs: "own",
    params: BY_ID,
    answer: RelayFields,
    async handle(call) {
      const relay = await findRelay(call.tx, holderOf(call), call.params.id);
      return relay === null ? err({ kind: "not-found" }) : ok(relay);
    },
  }),
  route({
    id: "changeRelay",
    method: "PATCH",
    path: "/relays/{id}",
    topic: "Relays",
    summary: "Change a relay",
    description: "A `url` that is left out stays, login and all.",
    needs: "own",
    params: BY_ID,
    body: changes({ ...FIELDS, url: URL_FIELD }),
    answer: RelayFields,
    async handle(call) {
      const changed = await changeRelay(call.tx, holderOf(call), call.params.id, call.body);
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeRelay",
    method: "DELETE",
    path: "/relays/{id}",
    topic: "Relays",
    summary: "Remove a relay with its login",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeRelay(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
];

const USUAL = { weight: 1, connections: 5, perSecond: null, needsTls: true, isOn: true };

function holderOf({ organisation, keys }: Pick<Call, "organisation" | "keys">): RelayHolder {
  return { organisation: organisation.id, wrappingKey: keys.wrappingKey };
}

function problemOf(failure: RelayFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "too-many":
      return { kind: "not-possible", detail: `There can be ${MOST_RELAYS}: remove one first.` };
    case "no-such-relay":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
