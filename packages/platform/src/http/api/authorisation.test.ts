import { ok, type Day, type Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anOrganisation, type TestOrganisation } from "../../consent/testing/people.ts";
import { withOrganisation } from "../../database/database.ts";
import { fingerprint } from "../../database/testing/fingerprint.ts";
import {
  doors,
  makeTestDatabase,
  type TestDatabase,
} from "../../database/testing/in-every-door.ts";
import { makeApiKey, revokeApiKey, type NewApiKey } from "../../organisations/api-keys/api-keys.ts";
import { scopeOf, scopesFor } from "../../organisations/api-keys/scopes.ts";
import { mayDo, ROLES, type Role } from "../../organisations/roles.ts";
import { DOOR_ROUTES } from "../../people/door/door.ts";
import { aBrowser, type TestBrowser } from "../../people/testing/a-browser.ts";
import { anAccount, PUBLIC_URL, signedInBrowser } from "../../people/testing/a-member.ts";
import { changeSignInRules } from "../../people/sign-on/rules.ts";
import { route, type ApiRoute } from "./route.ts";
import { API_ROUTES } from "./routes.ts";
import { anApi, NOW } from "./testing/api-client.ts";

const NOBODY = "0197a1b2-0000-7000-8000-00000000000a";

/**
 * Every route × everybody who might ask. The database makes no difference to who is let in: one
 * door is walked through. That nothing of another organisation is met behind it is walked in
 * every-route.test.ts.
 */
let at: TestDatabase;
let server: FastifyInstance;
let organisation: TestOrganisation;
beforeAll(async () => {
  at = await makeTestDatabase(doors()[0] ?? "embedded");
  server = await anApi(at.database, { publicUrl: PUBLIC_URL });
  organisation = await anOrganisation(at.database);
});
afterAll(() => at.remove());

/** Somebody who asks. */
type Asker = (declared: ApiRoute) => Promise<Asked>;

type Headers = Readonly<Record<string, string>>;

/** Less than the limit of one caller, which is not what is looked at here. */
const ASKED_BY_ONE = 200;
const CALLERS = Math.ceil(API_ROUTES.length / ASKED_BY_ONE);

interface Asked {
  readonly status: number;
  readonly body: string;
  readonly type: string | undefined;
}

/** What cannot be read to its end: whoever is let in is told so, and changes nothing. */
const UNREADABLE = "{";

/** So many of the same as are needed to ask for every route, each made and seen before. */
async function asking(make: () => Promise<Headers>): Promise<Asker> {
  const callers = await Promise.all(Array.from({ length: CALLERS }, make));
  const ask = (method: ApiRoute["method"], path: string, headers: Headers | undefined) =>
    server.inject({
      method,
      url: `/api/v1${path.replaceAll(/\{\w+\}/g, NOBODY)}`,
      headers: { host: "localhost:4400", ...headers },
      ...(method === "GET" ? {} : { payload: UNREADABLE }),
    });
  // That it was used is noted now, and not while it is looked at what refusals write.
  await Promise.all(callers.map((headers) => ask("GET", "/organisation", headers)));
  let asked = 0;
  return async ({ method, path }) => {
    const answer = await ask(method, path, callers[Math.floor(asked / ASKED_BY_ONE) % CALLERS]);
    asked += 1;
    const type = answer.headers["content-type"]?.toString();
    return { status: answer.statusCode, body: answer.body, type };
  };
}

const aKey = (
  given: Omit<NewApiKey, "name">,
  made: Instant = NOW,
  isRevoked = false,
): Promise<Asker> =>
  asking(async () => {
    const { id } = organisation;
    const text = await withOrganisation(at.database, id, async (tx) => {
      const { key, text: shown } = await makeApiKey(tx, id, { name: "Key", ...given }, made);
      if (isRevoked) await revokeApiKey(tx, id, key.id, NOW);
      return shown;
    });
    return { authorization: `Bearer ${text}`, "content-type": "application/json" };
  });

const aMember = (role: Role, more: Headers = {}): Promise<Asker> =>
  asking(async () => {
    const account = await anAccount(at.database, organisation, role);
    const { cookie } = await signedInBrowser(server, at.database, account, organisation);
    return { cookie, "x-consentry": "1", "content-type": "application/json", ...more };
  });

/** Whoever is refused: with which status, and why. */
async function everyRefusal(
  ask: Asker,
  routes: readonly ApiRoute[],
  expected: { readonly status: number; readonly kind: string },
): Promise<void> {
  expect(routes.length).toBeGreaterThan(0);
  for (const declared of routes) {
    const { status, body, type } = await ask(declared);
    expect([declared.id, status], body).toEqual([declared.id, expected.status]);
    expect(type).toBe("application/problem+json; charset=utf-8");
    const { type: _type, detail: _detail, ...said } = JSON.parse(body) as Record<string, unknown>;
    expect(said).toEqual({ ...expected, title: expect.any(String) });
  }
}

/** What there is, but for the log of what members did and were refused. */
async function stand(): Promise<unknown> {
  const tables = Object.entries(await fingerprint(at));
  return tables.filter(([name]) => !name.startsWith("staff_"));
}

const WRITES = API_ROUTES.filter(({ method }) => method !== "GET");

test("every role gets what its need allows, as a key and as a member, and a refusal writes nothing", async () => {
  for (const role of ROLES) {
    const refused = API_ROUTES.filter(({ needs }) => !mayDo(role, needs));
    const [key, member] = [await aKey({ role }), await aMember(role)];
    const before = await stand();
    if (refused.length > 0) {
      await everyRefusal(key, refused, { status: 403, kind: "not-allowed" });
      await everyRefusal(member, refused, { status: 403, kind: "not-allowed" });
    }
    expect(await stand()).toEqual(before);
  }
});

test("whoever is allowed is let in", async () => {
  for (const role of ROLES) {
    const key = await aKey({ role });
    for (const declared of WRITES.filter(({ needs }) => mayDo(role, needs))) {
      const { status } = await key(declared);
      expect([declared.id, [401, 403].includes(status)]).toEqual([declared.id, false]);
    }
  }
});

test("nobody, a key past its day and a revoked one open nothing, and write nothing", async () => {
  const past = await aKey({ role: "owner", days: 1 }, "2026-05-01T09:30:00Z" as Instant);
  const revoked = await aKey({ role: "owner" }, NOW, true);
  const before = await stand();
  const anybody = await asking(async () => ({ "content-type": "application/json" }));
  await everyRefusal(anybody, API_ROUTES, { status: 401, kind: "no-key" });
  await everyRefusal(past, API_ROUTES, { status: 401, kind: "key-over" });
  await everyRefusal(revoked, API_ROUTES, { status: 401, kind: "no-key" });
  expect(await stand()).toEqual(before);
});

test("a page of another site changes nothing with a member's cookie", async () => {
  const elsewhere = await aMember("owner", { "sec-fetch-site": "cross-site" });
  await everyRefusal(elsewhere, WRITES, { status: 403, kind: "foreign-request" });
});

test("a session that does not bring what the organisation asks for opens nothing", async () => {
  const byPassword = await aMember("owner");
  await withOrganisation(at.database, organisation.id, (tx) =>
    changeSignInRules(tx, organisation.id, { secondFactorFrom: "2026-05-02" as Day }),
  );
  await everyRefusal(byPassword, API_ROUTES, { status: 403, kind: "second-factor-needed" });
  await withOrganisation(at.database, organisation.id, (tx) =>
    changeSignInRules(tx, organisation.id, { secondFactorFrom: null }),
  );
});

test("a key that was made for some things does those alone, and none makes itself a wider one", async () => {
  const scope = "contacts:read";
  const narrow = await aKey({ role: "owner", scopes: [scope] });
  const [within, outside] = [true, false].map((isIn) =>
    API_ROUTES.filter((declared) => (scopeOf(declared) === scope) === isIn),
  );
  await everyRefusal(narrow, outside ?? [], { status: 403, kind: "not-allowed" });
  for (const declared of within ?? []) expect((await narrow(declared)).status).not.toBe(403);
  const offered = ROLES.flatMap((role) => scopesFor(API_ROUTES, role));
  expect(offered).toContain(scope);
  expect(offered.filter((one) => one.startsWith("api-keys:"))).toEqual([]);
  expect(scopesFor(API_ROUTES, "viewer").filter((one) => !one.endsWith(":read"))).toEqual([]);
});

/** What is for whoever has not signed in yet; each checks something that they bring. */
const OPEN_DOORS: ReadonlySet<string> = new Set([
  "GET /session",
  "DELETE /session",
  "POST /session/demo",
  "POST /session/organisation",
  "POST /session/password",
  "POST /session/code",
  "POST /session/passkey/options",
  "POST /session/passkey",
  "POST /session/passkeys/options",
  "POST /session/link",
  "POST /session/invitation/open",
  "POST /session/invitation",
  "POST /session/sign-on/places",
  "POST /session/sign-on",
  "POST /session/sign-on/finish",
]);

test("at the door, what is not for everybody asks who is there", async () => {
  const known = DOOR_ROUTES.map(({ method, path }) => `${method} ${path}`);
  expect([...OPEN_DOORS].filter((one) => !known.includes(one))).toEqual([]);
  const ids = { id: NOBODY, organisation: NOBODY, code: "000000", password: "x" };
  const passkey = { name: "Key", response: {} };
  const bodies: readonly object[] = [{}, ids, { id: NOBODY }, { code: "1" }, passkey];
  const statusOf = async (browser: TestBrowser, method: string, path: string, body: object) =>
    (await browser.send(path, { method: method as "POST", body })).statusCode;
  for (const { method, path } of DOOR_ROUTES) {
    if (OPEN_DOORS.has(`${method} ${path}`)) continue;
    const browser = aBrowser(server);
    const statuses = await Promise.all(
      (method === "GET" ? [{}] : bodies).map((body) => statusOf(browser, method, path, body)),
    );
    expect([path, statuses.filter((status) => status < 400)]).toEqual([path, []]);
  }
});

test("a route that does not say what it needs does not compile", () => {
  const declared = {
    id: "x",
    method: "GET",
    path: "/x",
    topic: "Members",
    summary: "x",
    answer: null,
    handle: async () => ok(null),
  } as const;
  route({ ...declared, needs: "own" });
  // @ts-expect-error: it is no word for a need.
  route({ ...declared, needs: "nothing" });
  // @ts-expect-error: it says none.
  route(declared);
});
