import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { Provider } from "oidc-provider";

/** Somebody whom the provider knows, as it tells of them. */
export interface ProvidedPerson {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** A real provider of OpenID Connect, on this machine. */
export interface TestProvider {
  readonly issuer: string;
  /** Signs somebody in there, and gives what it sends the browser back with. */
  visit(url: string, person: ProvidedPerson): Promise<string>;
  /** Signs with another key from now on, and forgets the one before. */
  rotate(): void;
  /** Signs with a key that it does not publish. */
  forge(): void;
  stop(): Promise<void>;
}

export const CLIENT = { id: "consentry", secret: "a secret between the two" } as const;

export async function aProvider(redirectUri: string): Promise<TestProvider> {
  const people = new Map<string, ProvidedPerson>();
  let next = "";
  let published = newKey();
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const keptInMemory = new Map<string, Map<string, object>>();

  const begin = (signsWith: object): void => {
    const provider = new Provider(issuer, {
      adapter: adapterTo(keptInMemory),
      jwks: { keys: [signsWith] },
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [redirectUri],
          response_types: ["code"],
          grant_types: ["authorization_code"],
        },
      ],
      cookies: { keys: ["of the test"] },
      ttl: Object.fromEntries(KEPT.map((kind) => [kind, 600])),
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: () => "/interaction" },
      findAccount: (_context: unknown, id: string) => ({
        accountId: id,
        claims: () => people.get(id),
      }),
      async loadExistingGrant({ oidc }: GrantContext) {
        const { clientId } = oidc.client;
        const grant = new provider.Grant({ clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope("openid email profile");
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    handle = (request, response) => {
      if (request.url === "/interaction") {
        void provider.interactionFinished(request, response, { login: { accountId: next } });
      } else if (request.url === "/jwks") {
        const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...open } = published;
        response.setHeader("content-type", "application/jwk-set+json");
        response.end(JSON.stringify({ keys: [open] }));
      } else answer(request, response);
    };
  };
  begin(published);

  return {
    issuer,
    async visit(url, person) {
      people.set(person.sub, person);
      next = person.sub;
      return follow(url, redirectUri);
    },
    rotate() {
      published = newKey();
      begin(published);
    },
    forge() {
      begin({ ...newKey(), kid: published.kid });
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface GrantContext {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
}

/** As a browser does, until it is sent back to us; keeps cookies by name. */
async function follow(first: string, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = first;
  for (let hops = 0; hops < 6; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`the provider answers ${answer.status}`);
    url = new URL(location, url).href;
    if (url.startsWith(redirectUri)) return new URL(url).search;
  }
  throw new Error("the provider sends round in circles");
}

/** Of which it says otherwise that somebody should choose. */
const KEPT = ["Interaction", "Grant", "Session", "AccessToken", "IdToken", "AuthorizationCode"];

let made = 0;

function newKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  made += 1;
  return { ...privateKey.export({ format: "jwk" }), kid: `key-${made}`, use: "sig", alg: "RS256" };
}

/** What it keeps survives a change of keys. */
function adapterTo(kept: Map<string, Map<string, object>>) {
  return class {
    readonly #rows: Map<string, object>;
    constructor(name: string) {
      this.#rows = kept.get(name) ?? new Map<string, object>();
      kept.set(name, this.#rows);
    }
    upsert = async (id: string, row: object) => void this.#rows.set(id, row);
    find = async (id: string) => this.#rows.get(id);
    findByUid = async (uid: string) =>
      [...this.#rows.values()].find((row) => (row as { uid?: string }).uid === uid);
    consume = async (id: string) =>
      void Object.assign(this.#rows.get(id) ?? {}, { consumed: Math.floor(Date.now() / 1000) });
    destroy = async (id: string) => void this.#rows.delete(id);
    revokeByGrantId = async () => undefined;
  };
}
