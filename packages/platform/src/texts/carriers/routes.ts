import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute, type Call } from "../../http/api/route.ts";
import { changes, Id, InstantText, line, named, nullable } from "../../http/api/shapes.ts";
import type { TextCarrier } from "./carrier.ts";
import { LONGEST_CARRIER_URL } from "./carrier-url.ts";
import {
  changeCarrier,
  findCarrier,
  listCarriers,
  LONGEST_CARRIER_NAME,
  makeCarrier,
  MOST_CARRIERS,
  removeCarrier,
  type CarrierFailure,
  type CarrierHolder,
} from "./carriers.ts";
import { newsAddress, newsSecret } from "./news-secret.ts";

const FIELDS = {
  name: line(LONGEST_CARRIER_NAME, "What you call it."),
  isOn: Type.Boolean({ description: "Carries the texts; turned on, it turns the others off." }),
};

const URL_FIELD = line(
  LONGEST_CARRIER_URL,
  "smpp://, ssmpp:// or https://, with the login and its settings. It is kept sealed and never answered.",
);

const CarrierFields = named("TextCarrier", {
  id: Id,
  ...FIELDS,
  server: Type.String({ description: "Without login." }),
  hasLogin: Type.Boolean(),
  troubleSince: nullable(InstantText),
  troubleCode: nullable(
    Type.String({ description: "Why nothing can be handed to it; null while it can." }),
  ),
  news: nullable(
    Type.Object(
      { url: Type.String(), secret: Type.String() },
      {
        additionalProperties: false,
        description:
          "Of a carrier by HTTP: where it posts receipts and answers, and the bearer token it shows.",
      },
    ),
  ),
});

/** Who carries texts on; without any that is on, texts go where the installation sends them. */
export const CARRIER_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listTextCarriers",
    method: "GET",
    path: "/text-carriers",
    topic: "Texts",
    summary: "Carriers of texts by name",
    needs: "own",
    answer: allOf(CarrierFields),
    async handle(call) {
      const all = await listCarriers(call.tx, holderOf(call));
      return ok({ items: all.map((carrier) => carrierDocument(call, carrier)) });
    },
  }),
  creatingRoute({
    id: "makeTextCarrier",
    method: "POST",
    path: "/text-carriers",
    topic: "Texts",
    summary: "Add a carrier of texts",
    needs: "own",
    body: Type.Object(
      { name: FIELDS.name, url: URL_FIELD, isOn: Type.Optional(FIELDS.isOn) },
      { $id: "NewTextCarrier", additionalProperties: false },
    ),
    answer: CarrierFields,
    async create(call) {
      const made = await makeCarrier(call.tx, holderOf(call), { isOn: true, ...call.body });
      return made.ok ? made : err(problemOf(made.error));
    },
    async read(call, id) {
      const carrier = await findCarrier(call.tx, holderOf(call), id);
      return carrier && carrierDocument(call, carrier);
    },
  }),
  route({
    id: "changeTextCarrier",
    method: "PATCH",
    path: "/text-carriers/{id}",
    topic: "Texts",
    summary: "Change a carrier of texts",
    description: "A `url` that is left out stays, login and all.",
    needs: "own",
    params: BY_ID,
    body: changes({ ...FIELDS, url: URL_FIELD }),
    answer: CarrierFields,
    async handle(call) {
      const changed = await changeCarrier(call.tx, holderOf(call), call.params.id, call.body);
      if (!changed.ok) return err(problemOf(changed.error));
      const carrier = await findCarrier(call.tx, holderOf(call), call.params.id);
      return carrier === null ? err({ kind: "not-found" }) : ok(carrierDocument(call, carrier));
    },
  }),
  route({
    id: "removeTextCarrier",
    method: "DELETE",
    path: "/text-carriers/{id}",
    topic: "Texts",
    summary: "Remove a carrier of texts with its login",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeCarrier(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
];

type Whose = Pick<Call, "organisation" | "keys" | "publicUrl">;

function holderOf({ organisation, keys }: Pick<Whose, "organisation" | "keys">): CarrierHolder {
  return { organisation: organisation.id, wrappingKey: keys.wrappingKey };
}

function carrierDocument({ organisation, keys, publicUrl }: Whose, carrier: TextCarrier) {
  const news = {
    url: newsAddress(publicUrl, organisation.id, carrier.id),
    secret: newsSecret(keys, carrier.id).reveal(),
  };
  return { ...carrier, news: carrier.server.startsWith("http") ? news : null };
}

function problemOf(failure: CarrierFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "too-many":
      return { kind: "not-possible", detail: `There can be ${MOST_CARRIERS}: remove one first.` };
    case "name-taken":
      return { kind: "already-there", detail: "Another carrier has this name." };
    case "no-such-carrier":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
