import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anOrganisation, type TestOrganisation } from "../../consent/testing/people.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, NOW } from "../../http/api/testing/api-client.ts";
import { aBrowser, type TestBrowser } from "../testing/a-browser.ts";
import { anAccount, signedInBrowser } from "../testing/a-member.ts";
import { readAnswer, sendToProvider } from "./ask-provider.ts";
import { redirectUriOf } from "./routes.ts";
import { aProvider, CLIENT, type ProvidedPerson, type TestProvider } from "./testing/a-provider.ts";

const REDIRECT = "https://consentry.example.org/sign-in/sign-on";

let provider: TestProvider;
beforeAll(async () => {
  provider = await aProvider(REDIRECT);
});
afterAll(() => provider.stop());

function aPerson(more: Partial<ProvidedPerson> = {}): ProvidedPerson {
  const sub = newId();
  return { sub, email: `${sub}@choir.example.org`, email_verified: true, name: "Ada", ...more };
}

/** The library's own checks, met by a provider's own answers. */
test("an answer is taken that fits what was asked, and no other", async () => {
  const asking = {
    issuer: provider.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    redirectUri: REDIRECT,
    reach: { mayBePrivate: true },
  };
  const ada = aPerson();
  const sent = async () => {
    const asked = await sendToProvider(asking);
    if (!asked.ok) throw new Error(asked.error);
    return { ...asked.value, query: await provider.visit(asked.value.url, ada) };
  };
  const right = await sent();
  const read = await readAnswer(asking, right, right.query);
  expect(read).toMatchObject({ ok: true, value: { subject: ada.sub, name: "Ada" } });
  const refused = { ok: false, error: "sign-on-refused" };
  // A code is taken once.
  expect(await readAnswer(asking, right, right.query)).toEqual(refused);
  const other = await sent();
  for (const wrong of [
    { ...(await sent()), state: other.state },
    { ...(await sent()), nonce: other.nonce },
    { ...(await sent()), verifier: other.verifier },
    { ...(await sent()), query: `?error=access_denied&state=${other.state}` },
    { ...other, query: other.query.replace(/iss=[^&]+/, "iss=https%3A%2F%2Felsewhere.example") },
  ]) {
    expect(await readAnswer(asking, wrong, wrong.query)).toEqual(refused);
  }
  const before = await sent();
  provider.rotate();
  expect(await readAnswer(asking, before, before.query)).toMatchObject({ ok: true });
  const forged = await sent();
  provider.forge();
  expect(await readAnswer(asking, forged, forged.query)).toEqual(refused);
  provider.rotate();
  const wrongSecret = await sent();
  const mistaken = { ...asking, clientSecret: "another" };
  expect(await readAnswer(mistaken, wrongSecret, wrongSecret.query)).toEqual(refused);
});

test("nobody is sent to a private network, to an unencrypted place, or to another's document", async () => {
  const at = (issuer: string, addresses: readonly string[], mayBePrivate = false) =>
    sendToProvider({
      issuer,
      clientId: CLIENT.id,
      clientSecret: null,
      redirectUri: REDIRECT,
      reach: { mayBePrivate, lookUp: async () => addresses },
    });
  const unreachable = { ok: false, error: "sign-on-unreachable" };
  expect(await at("https://login.example.org", ["10.0.0.7"])).toEqual(unreachable);
  expect(await at("https://login.example.org", ["2606:4700::1", "127.0.0.1"])).toEqual(unreachable);
  expect(await at("https://login.example.org", [])).toEqual(unreachable);
  expect(await at(provider.issuer, ["127.0.0.1"])).toEqual(unreachable);
  const renamed = provider.issuer.replace("localhost", "127.0.0.1");
  expect(await at(renamed, ["127.0.0.1"], true)).toEqual(unreachable);
});

inSomeDoor((at) => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await anApi(at().database, { mayBePrivate: true });
  });

  const SECURE = "https://consentry.example.org";
  const send = (browser: TestBrowser, path: string, body: unknown = {}, method = "POST") =>
    browser.send(path, { method: method as "POST", body });

  interface Office {
    readonly organisation: TestOrganisation;
    readonly owner: TestBrowser;
    readonly settings: object;
    readonly change: (more: object) => Promise<{ readonly statusCode: number }>;
  }

  async function anOffice(more: object = {}): Promise<Office> {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const account = await anAccount(database, organisation);
    const owner = await signedInBrowser(server, database, account, organisation);
    owner.cookie = `__Host-${owner.cookie}`;
    const settings = {
      issuer: provider.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      domains: ["choir.example.org"],
      newcomers: "viewer",
      isRequired: false,
      ...more,
    };
    const change = (changed: object) =>
      owner.send("/api/v1/sign-on", { method: "PUT", body: { ...settings, ...changed } });
    expect((await change({})).statusCode).toBe(200);
    return { organisation, owner, settings, change };
  }

  /** Comes in by the provider, in a browser that is nobody's yet. */
  async function come(
    { organisation }: Pick<Office, "organisation">,
    person: ProvidedPerson,
    browser = aBrowser(server),
  ) {
    const begun = await send(browser, "/session/sign-on", { organisation: organisation.id });
    return back(begun.json<{ url: string }>().url, person, browser);
  }

  async function back(url: string, person: ProvidedPerson, browser: TestBrowser) {
    const query = await provider.visit(url, person);
    const answer = await send(browser, "/session/sign-on/finish", { query });
    return { browser, answer, body: answer.json<Record<string, unknown>>() };
  }

  test("a newcomer becomes a member, is the same person next time, and whoever is uninvited stays out", async () => {
    expect(redirectUriOf(SECURE)).toBe(REDIRECT);
    const office = await anOffice();
    const ada = aPerson();
    const first = await come(office, ada);
    expect(first.body).toMatchObject({
      member: { email: ada.email, role: "viewer", organisation: { id: office.organisation.id } },
    });
    expect(first.answer.headers["set-cookie"]?.toString()).toContain(
      "HttpOnly; Secure; SameSite=Strict",
    );
    // The number is who they are; an address may change.
    const renamed = { ...ada, email: "ada.new@choir.example.org" };
    const again = (await come(office, renamed)).body;
    expect(again["member"]).toEqual(first.body["member"]);
    await office.change({ newcomers: null });
    expect((await come(office, aPerson())).body).toMatchObject({ kind: "sign-on-uninvited" });
    const invited = aPerson();
    await office.owner.send("/api/v1/invitations", {
      method: "POST",
      body: { email: invited.email, role: "editor" },
    });
    expect((await come(office, invited)).body).toMatchObject({ member: { role: "editor" } });
  });

  test("an address that is not verified, of another domain, or with an account opens nothing", async () => {
    const office = await anOffice();
    for (const [person, kind] of [
      [aPerson({ email_verified: false }), "sign-on-unverified"],
      [aPerson({ email: "ada@choir.example.org.example.net" }), "sign-on-elsewhere"],
    ] as const) {
      const { browser, body } = await come(office, person);
      expect(body).toMatchObject({ kind });
      expect((await browser.send("/session")).json()).toMatchObject({ member: null });
    }
    const { sub: _sub, ...nameless } = aPerson();
    const email = nameless.email ?? "";
    const known = await anAccount(at().database, office.organisation, "editor", { email });
    const claimed = await come(office, aPerson({ email }));
    expect(claimed.body).toMatchObject({ kind: "sign-on-unconnected" });
    // Its owner connects it, from where they are signed in by a way of their own.
    const own = await signedInBrowser(server, at().database, known, office.organisation);
    own.cookie = `__Host-${own.cookie}`;
    const session = own.cookie;
    const begun = await send(own, "/session/sign-on", {}, "PUT");
    own.cookie = `${session}; ${own.cookie}`;
    const person = aPerson({ email });
    const connected = await back(begun.json<{ url: string }>().url, person, own);
    expect(connected.body).toMatchObject({ member: { account: known.id } });
    expect((await come(office, person)).body).toMatchObject({ member: { account: known.id } });
  });

  test("what comes back to another browser, twice, or from nowhere opens nothing", async () => {
    const office = await anOffice();
    const victim = aBrowser(server);
    const begun = await send(victim, "/session/sign-on", { organisation: office.organisation.id });
    const query = await provider.visit(begun.json<{ url: string }>().url, aPerson());
    const finish = (browser: TestBrowser) => send(browser, "/session/sign-on/finish", { query });
    expect((await finish(aBrowser(server))).json()).toMatchObject({ kind: "step-over" });
    const waiting = victim.cookie;
    expect((await finish(victim)).json()).toMatchObject({ member: {} });
    victim.cookie = waiting;
    expect((await finish(victim)).json()).toMatchObject({ kind: "step-over" });
  });

  test("the provider of one organisation opens no other, nor the account itself", async () => {
    const [office, other] = [await anOffice(), await anOffice({ newcomers: null })];
    const ada = aPerson();
    const { browser } = await come(office, ada);
    expect((await come(other, ada)).body).toMatchObject({ kind: "sign-on-uninvited" });
    const account = (await browser.send("/session")).json<{ member: { account: string } }>().member;
    await at().database.across((tx) =>
      tx.run(
        `insert into members (organisation_id, account_id, role, joined_at)
         values ($1, $2, 'owner', $3)`,
        [other.organisation.id, account.account, NOW],
      ),
    );
    const moved = await send(
      browser,
      "/session/organisation",
      { organisation: other.organisation.id },
      "PUT",
    );
    expect(moved.statusCode).toBe(404);
    expect((await browser.send("/session")).body).not.toContain(other.organisation.id);
    const password = { password: "vier kleine Wörter am Deich" };
    const set = await send(browser, "/session/account/password", password, "PUT");
    expect(set.json()).toMatchObject({ kind: "not-possible" });
    expect((await send(browser, "/session/second-factor")).json()).toMatchObject({
      kind: "not-possible",
    });
  });

  test("it can be required once it was proven; owners keep their way in, and all leave with it", async () => {
    const office = await anOffice();
    expect((await office.change({ isRequired: true })).statusCode).toBe(422);
    const { browser } = await come(office, aPerson());
    expect((await office.change({ isRequired: true })).statusCode).toBe(200);
    const editor = await anAccount(at().database, office.organisation, "editor");
    const byPassword = await signedInBrowser(server, at().database, editor, office.organisation);
    byPassword.cookie = `__Host-${byPassword.cookie}`;
    const status = async (from: TestBrowser) => (await from.send("/api/v1/sources")).json();
    expect(await status(byPassword)).toMatchObject({ status: 403, kind: "sign-on-needed" });
    expect(await status(browser)).toMatchObject({ items: [] });
    expect(await status(office.owner)).toMatchObject({ items: [] });
    const shown = await office.owner.send("/api/v1/sign-on");
    expect(shown.body).not.toContain(CLIENT.secret);
    await office.owner.send("/api/v1/sign-on", { method: "DELETE" });
    expect(await status(browser)).toMatchObject({ status: 401 });
    expect(await status(byPassword)).toMatchObject({ items: [] });
  });

  test("places are told by domain, and by nothing else", async () => {
    const office = await anOffice({ domains: ["tenors.example.org"] });
    const places = async (email: string) =>
      (await send(aBrowser(server), "/session/sign-on/places", { email })).json();
    expect(await places("whoever@Tenors.example.org")).toEqual({
      places: [
        {
          organisation: office.organisation.id,
          name: expect.any(String),
          host: new URL(provider.issuer).host,
        },
      ],
    });
    expect(await places("whoever@sub.tenors.example.org")).toEqual({ places: [] });
    const wrong = await office.change({ domains: ["example"], issuer: "http://login.example.org" });
    expect(wrong).toMatchObject({ statusCode: 400 });
  });
});
