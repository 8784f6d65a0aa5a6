import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { route, type ApiRoute } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { providerProblems } from "./check-provider.ts";
import { keepProvider, NEWCOMER_ROLES, readProvider, removeProvider } from "./provider.ts";
import { changeSignInRules, readSignInRules } from "./rules.ts";

const RULES = {
  secondFactorFrom: nullable(DayText),
};

const PROVIDER = {
  issuer: line(500, "As its discovery document names it, to the letter."),
  clientId: line(500, "Under which it knows this installation."),
  domains: Type.Array(line(253, "Of addresses that it may vouch for."), {
    minItems: 1,
    maxItems: 50,
  }),
  newcomers: nullable(
    oneOf(NEWCOMER_ROLES, "What somebody becomes who comes uninvited; null: nobody may."),
  ),
  isRequired: Type.Boolean({
    description: "Whether everybody but the owners comes in by it, and by nothing else.",
  }),
};

const ProviderFields = named("SignOnProvider", {
  ...PROVIDER,
  hasSecret: Type.Boolean(),
  provenAt: nullable(InstantText),
});

/** How the members of an organisation sign in, as far as it is for the organisation to say. */
export const SIGN_ON_ROUTES: readonly ApiRoute[] = [
  route({
    id: "getSignInRules",
    method: "GET",
    path: "/sign-in-rules",
    topic: "Members",
    summary: "What the organisation asks of how its members sign in",
    needs: "own",
    answer: named("SignInRules", RULES),
    handle: async ({ tx, organisation }) => ok(await readSignInRules(tx, organisation.id)),
  }),
  route({
    id: "replaceSignInRules",
    method: "PUT",
    path: "/sign-in-rules",
    topic: "Members",
    summary: "Ask for a second factor, or no longer",
    description:
      "From the day on, nobody works here by a password alone: whoever has nothing more can add it, and do nothing else. A passkey counts as two.",
    needs: "own",
    body: fields(RULES),
    answer: named("SignInRules", RULES),
    async handle({ tx, organisation, body }) {
      await changeSignInRules(tx, organisation.id, body);
      return ok(body);
    },
  }),
  route({
    id: "getSignOn",
    method: "GET",
    path: "/sign-on",
    topic: "Members",
    summary: "By which provider members sign in (OpenID Connect)",
    needs: "own",
    answer: fields({ provider: nullable(ProviderFields), redirectUri: Type.String() }),
    async handle({ tx, organisation, publicUrl }) {
      const provider = await readProvider(tx, organisation.id);
      return ok({ provider, redirectUri: redirectUriOf(publicUrl) });
    },
  }),
  route({
    id: "replaceSignOn",
    method: "PUT",
    path: "/sign-on",
    topic: "Members",
    summary: "Name the provider by which members sign in",
    description:
      "Authorization code with PKCE. The secret is kept sealed and never shown; left out, the one that is kept stays, as long as issuer and client stay. The provider can be required once somebody came in by it as it stands; owners keep their own way in.",
    needs: "own",
    body: fields({
      ...PROVIDER,
      clientSecret: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 500 }))),
    }),
    answer: ProviderFields,
    async handle({ tx, organisation, keys, body, now }) {
      const domains = [...new Set(body.domains.map((domain) => domain.trim().toLowerCase()))];
      const draft = { clientSecret: undefined, ...body, domains };
      const problems = providerProblems(draft);
      if (problems.length > 0) return err({ kind: "bad-fields", fields: problems });
      const owner = { organisation: organisation.id, wrappingKey: keys.wrappingKey };
      const kept = await keepProvider(tx, owner, draft, now);
      return kept === "not-proven" ? err(NOT_PROVEN) : ok(kept);
    },
  }),
  route({
    id: "removeSignOn",
    method: "DELETE",
    path: "/sign-on",
    topic: "Members",
    summary: "Sign in by no provider any more",
    description:
      "Whom it vouched for is signed out at once. Whoever has no way in of their own needs a link from the machine.",
    needs: "own",
    answer: null,
    async handle({ tx, organisation }) {
      const isRemoved = await removeProvider(tx, organisation.id);
      return isRemoved ? ok(null) : err({ kind: "not-found" });
    },
  }),
];

/** Where the provider sends people back to; it must be told to the letter. */
export function redirectUriOf(publicUrl: string): string {
  return `${publicUrl}/sign-in/sign-on`;
}

const NOT_PROVEN = {
  kind: "not-possible",
  detail: "Save it without requiring it, sign in by it once, and require it then.",
} as const;
