import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, InstantText, line, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { ROLES } from "../roles.ts";
import { listApiKeys, makeApiKey, revokeApiKey } from "./api-keys.ts";

const NAME = line(200, "What it is for, so that you know which to revoke.");
const RoleWord = oneOf(ROLES);

const KEY = {
  id: Id,
  name: NAME,
  role: RoleWord,
  madeAt: InstantText,
  revokedAt: nullable(InstantText),
};

/** With what programs speak for an organisation. */
export const API_KEY_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listApiKeys",
    method: "GET",
    path: "/api-keys",
    topic: "API keys",
    summary: "All keys of programs, revoked ones too",
    needs: "own",
    answer: allOf(named("ApiKey", KEY)),
    async handle({ tx, organisation }) {
      return ok({ items: await listApiKeys(tx, organisation.id) });
    },
  }),
  route({
    id: "makeApiKey",
    method: "POST",
    path: "/api-keys",
    topic: "API keys",
    summary: "Make a key for a program",
    description: "The answer holds the key, this once: only its hash is kept.",
    needs: "own",
    body: fields({ name: NAME, role: RoleWord }),
    answer: named("MadeApiKey", {
      ...KEY,
      key: Type.String({ description: "Sent as “Authorization: Bearer KEY”." }),
    }),
    async handle({ tx, organisation, body, now }) {
      const { key, text } = await makeApiKey(tx, organisation.id, body, now);
      return ok({ ...key, key: text });
    },
  }),
  route({
    id: "revokeApiKey",
    method: "DELETE",
    path: "/api-keys/{id}",
    topic: "API keys",
    summary: "End a key",
    description: "At once and for good.",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params, now }) {
      const isEnded = await revokeApiKey(tx, organisation.id, params.id, now);
      return isEnded ? ok(null) : err({ kind: "not-found" });
    },
  }),
];
