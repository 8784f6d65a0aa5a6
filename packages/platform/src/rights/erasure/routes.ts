import { EmailAddress, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import {
  AddressText,
  DayText,
  fields,
  Id,
  InstantText,
  isId,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { eraseAddress, type EraseAddressFailure } from "./erase-address.ts";
import { findErasure, listErasures, PLACES } from "./reached.ts";

const ReachFields = named("ErasureReach", {
  what: oneOf(
    PLACES,
    "`database`: rows. `files`: rows of files that wait to be applied. `storage`: bytes in the database's own files. `backups`: by destroying the keys they are sealed with.",
  ),
  at: nullable({ ...InstantText, description: "When it was reached; null: not yet." }),
  until: nullable({
    ...DayText,
    description: "The last day on which something may still be there; null where none is known.",
  }),
  failure: nullable(Type.String({ description: "Why it cannot be reached from here." })),
});

const ErasureFields = named("Erasure", {
  id: Id,
  at: InstantText,
  by: Type.String(),
  wasContact: Type.Boolean(),
  removed: Type.Record(Type.String(), Type.Integer(), {
    description: "Rows by table, without those that went along with them.",
  }),
  reach: Type.Array(ReachFields),
});

/** Erasures by address, and how far each is. Nothing in them names anybody. */
export const ERASURE_ROUTES: readonly ApiRoute[] = [
  creatingRoute({
    id: "eraseAddress",
    method: "POST",
    path: "/erasures",
    topic: "Requests",
    summary: "Erase whoever reads an address, contact or not",
    description:
      "Everything held under it goes; a keyed hash stays, so that nobody writes there again. It cannot be undone.",
    needs: "rights",
    isOpenWhileClosed: true,
    body: fields({ address: AddressText }),
    answer: ErasureFields,
    async create({ tx, organisation, keys, body, by, now: at }) {
      const address = EmailAddress.parse(body.address);
      if (!address.ok) return err(NO_ADDRESS);
      const whose = { id: organisation.id, keys };
      const erased = await eraseAddress(tx, whose, address.value, { by, at });
      return erased.ok ? ok(erased.value.erasure) : err(WHY_NOT[erased.error]);
    },
    read: ({ tx, organisation }, id) => findErasure(tx, organisation.id, id),
  }),
  route({
    id: "listErasures",
    method: "GET",
    path: "/erasures",
    topic: "Requests",
    summary: "Who was erased, by number, and what that has reached; the latest first",
    needs: "rights",
    query: fields(PAGE_QUERY),
    answer: pageOf(ErasureFields),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const { limit } = asked.value;
      const found = await listErasures(tx, organisation.id, asked.value);
      return ok(makePage(found, limit, ({ id }) => id));
    },
  }),
  route({
    id: "getErasure",
    method: "GET",
    path: "/erasures/{id}",
    topic: "Requests",
    summary: "One erasure, and what it has reached",
    needs: "rights",
    params: BY_ID,
    answer: ErasureFields,
    async handle({ tx, organisation, params }) {
      const erasure = await findErasure(tx, organisation.id, params.id);
      return erasure === null ? err({ kind: "not-found" }) : ok(erasure);
    },
  }),
];

const NO_ADDRESS: Problem = {
  kind: "bad-fields",
  fields: [{ path: "address", expected: "an e-mail address" }],
};

const WHY_NOT: Readonly<Record<EraseAddressFailure, Problem>> = {
  "nothing-held": { kind: "not-possible", detail: "Nothing is held under this address." },
  "on-hold": {
    kind: "in-use",
    detail: "A legal hold stands on this person: end it first, or say why they are refused.",
  },
};
