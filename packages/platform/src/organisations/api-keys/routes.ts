import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { ROLES } from "../roles.ts";
import {
  DAYS_OF_A_KEY,
  listApiKeys,
  makeApiKey,
  MOST_DAYS_OF_A_KEY,
  revokeApiKey,
} from "./api-keys.ts";
import { scopesFor } from "./scopes.ts";

const NAME = line(200, "What it is for, so that you know which to revoke.");
const RoleWord = oneOf(ROLES);

/** As the table bounds them. */
const MOST_SCOPES = 100;

const Scopes = Type.Array(line(60, "Topic and need, such as contacts:read."), {
  minItems: 1,
  maxItems: MOST_SCOPES,
  description: "What of its role it may do; see listScopes.",
});

const KEY = {
  id: Id,
  name: NAME,
  role: RoleWord,
  scopes: nullable(Scopes),
  madeAt: InstantText,
  expiresAt: InstantText,
  usedOn: nullable(DayText),
  revokedAt: nullable(InstantText),
};

const NewKey = fields({
  name: NAME,
  role: RoleWord,
  scopes: Type.Optional(nullable(Scopes)),
  days: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MOST_DAYS_OF_A_KEY,
      description: `For how long; ${DAYS_OF_A_KEY} when left out.`,
    }),
  ),
});

/**
 * With what programs speak for an organisation.
 *
 * @param routes all there are, these too: what a key may be made for
 */
export function apiKeyRoutes(routes: () => readonly ApiRoute[]): readonly ApiRoute[] {
  return [
    route({
      id: "listApiKeys",
      method: "GET",
      path: "/api-keys",
      topic: "API keys",
      summary: "All keys of programs, those that ended too",
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
      description:
        "The answer holds the key, this once: only its hash is kept. It ends on its day; make the next one before.",
      needs: "own",
      body: NewKey,
      answer: named("MadeApiKey", {
        ...KEY,
        key: Type.String({ description: "Sent as “Authorization: Bearer KEY”." }),
      }),
      async handle({ tx, organisation, body, now }) {
        const known = scopesFor(routes(), body.role);
        if (body.scopes?.some((scope) => !known.includes(scope))) return err(NO_SUCH_SCOPE);
        const { key, text } = await makeApiKey(tx, organisation.id, body, now);
        return ok({ ...key, key: text });
      },
    }),
    route({
      id: "listScopes",
      method: "GET",
      path: "/api-keys/scopes",
      topic: "API keys",
      summary: "What a key may be made for, by role",
      needs: "own",
      answer: allOf(named("ScopesOfRole", { role: RoleWord, scopes: Type.Array(Type.String()) })),
      async handle() {
        const ofRole = (role: (typeof ROLES)[number]) => [...scopesFor(routes(), role)];
        return ok({ items: ROLES.map((role) => ({ role, scopes: ofRole(role) })) });
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
}

const NO_SUCH_SCOPE: Problem = {
  kind: "bad-fields",
  fields: [{ path: "scopes", expected: "scopes of this role, as listScopes tells them" }],
};
