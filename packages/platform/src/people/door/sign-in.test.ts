import type { Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { anOrganisation } from "../../consent/testing/people.ts";
import { acrossOrganisations } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, NOW } from "../../http/api/testing/api-client.ts";
import { hashPassword } from "../passwords/hash-password.ts";
import { makeSignInLink } from "../sessions/sign-in-links.ts";
import { aBrowser, type TestBrowser } from "../testing/a-browser.ts";
import { anAccount, PUBLIC_URL, signedInBrowser } from "../testing/a-member.ts";
import { anAuthenticator } from "../testing/an-authenticator.ts";

const PASSWORD = "vier kleine Wörter am Deich";

inSomeDoor((at) => {
  let now = NOW;
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await anApi(at().database, { publicUrl: PUBLIC_URL, now: () => now });
  });

  async function withPassword() {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const given = { email: `${newId()}@example.org`, passwordHash: await hashPassword(PASSWORD) };
    return { organisation, account: await anAccount(database, organisation, "owner", given) };
  }

  const post = (browser: TestBrowser, path: string, body: unknown = {}) =>
    browser.send(path, { method: "POST", body });

  test("a password opens its account, and the session that was there before is not taken over", async () => {
    const { account } = await withPassword();
    const stranger = await withPassword();
    const browser = await signedInBrowser(
      server,
      at().database,
      stranger.account,
      stranger.organisation,
    );
    const planted = browser.cookie;
    const email = account.email.toUpperCase();
    const answer = await post(browser, "/session/password", { email, password: PASSWORD });
    expect(answer.json()).toMatchObject({ member: { account: account.id } });
    expect(browser.cookie).not.toBe(planted);
    expect(answer.headers["set-cookie"]).toMatch(
      /^consentry=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    browser.cookie = planted;
    expect((await browser.send("/session")).json()).toMatchObject({ member: null });
  });

  test("over https the cookie is this host's alone", async () => {
    const { account } = await withPassword();
    const secure = await anApi(at().database);
    const body = { email: account.email, password: PASSWORD };
    const answer = await post(aBrowser(secure), "/session/password", body);
    expect(answer.headers["set-cookie"]).toMatch(
      /^__Host-consentry=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000");
    expect((await server.inject("/session")).headers["strict-transport-security"]).toBeUndefined();
  });

  test("which of address and password was wrong is not told", async () => {
    const { account } = await withPassword();
    const withoutPassword = await anAccount(at().database, await anOrganisation(at().database));
    const answers = await Promise.all(
      [
        { email: account.email, password: "not the one that was set" },
        { email: `${newId()}@example.org`, password: PASSWORD },
        { email: withoutPassword.email, password: PASSWORD },
        { email: withoutPassword.email, password: "" },
      ].map((body) => post(aBrowser(server), "/session/password", body)),
    );
    const told = answers.map(({ statusCode, body, headers }) => {
      const { date: _date, ...rest } = headers;
      return { statusCode, body, headers: rest };
    });
    expect(told[0]).toMatchObject({ statusCode: 401 });
    for (const one of told) expect(one).toEqual(told[0]);
  });

  test("guessing at one account is slowed down, right guesses too, and its owner elsewhere is not kept out", async () => {
    const { account } = await withPassword();
    const guess = async (password: string, remoteAddress: string) => {
      const answer = await server.inject({
        method: "POST",
        url: "/session/password",
        headers: { "x-consentry": "1", host: "localhost" },
        payload: { email: account.email, password },
        remoteAddress,
      });
      return answer.statusCode;
    };
    const statuses: number[] = [];
    for (let tried = 0; tried < 11; tried += 1) {
      statuses.push(await guess(tried === 10 ? PASSWORD : "a wrong guess", `198.51.100.${tried}`));
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    expect(await guess(PASSWORD, "203.0.113.7")).toBe(200);
  });

  test.each(["ES256", "EdDSA"] as const)(
    "a passkey (%s) is made by its owner and opens their account, each answer once",
    async (algorithm) => {
      const { account, organisation } = await withPassword();
      const owner = await signedInBrowser(server, at().database, account, organisation);
      const authenticator = anAuthenticator(PUBLIC_URL, algorithm);
      const asked = (await post(owner, "/session/passkeys/options")).json();
      const passkey = { name: "Laptop", response: authenticator.make(asked) };
      expect((await post(owner, "/session/passkeys", passkey)).json()).toMatchObject({
        hasPassword: true,
        passkeys: [{ name: "Laptop", usedAt: null }],
      });
      expect((await post(owner, "/session/passkeys", passkey)).statusCode).toBe(422);

      const browser = aBrowser(server);
      const signIn = async () =>
        authenticator.signIn((await post(browser, "/session/passkey/options")).json());
      const response = await signIn();
      const entered = await post(browser, "/session/passkey", { response });
      expect(entered.json()).toMatchObject({ member: { account: account.id } });
      expect((await post(aBrowser(server), "/session/passkey", { response })).statusCode).toBe(401);
      authenticator.counter = 0;
      const copied = await post(aBrowser(server), "/session/passkey", { response: await signIn() });
      expect(copied.statusCode).toBe(401);
    },
  );

  test("an answer to another page, another question or a question of yesterday opens nothing", async () => {
    const { account, organisation } = await withPassword();
    const owner = await signedInBrowser(server, at().database, account, organisation);
    const authenticator = anAuthenticator(PUBLIC_URL);
    const asked = (await post(owner, "/session/passkeys/options")).json();
    const passkey = { name: "Laptop", response: authenticator.make(asked) };
    await post(owner, "/session/passkeys", passkey);
    const options = async () => (await post(owner, "/session/passkey/options")).json();
    const enter = async (response: unknown) =>
      (await post(aBrowser(server), "/session/passkey", { response })).statusCode;

    const elsewhere = anAuthenticator("https://consentry.example");
    expect(await enter(elsewhere.signIn(await options()))).toBe(401);
    const stolen = authenticator.signIn(await options());
    const toAnother = { ...stolen, id: elsewhere.signIn(await options()).id };
    expect(await enter(toAnother)).toBe(401);
    expect(await enter(authenticator.signIn({ ...(await options()), challenge: "AAAA" }))).toBe(
      401,
    );
    const registering = (await post(owner, "/session/passkeys/options")).json();
    expect(await enter(authenticator.signIn({ ...registering, rpId: "localhost" }))).toBe(401);
    const late = await options();
    now = "2026-05-02T09:35:01Z" as Instant;
    expect(await enter(authenticator.signIn(late))).toBe(401);
    now = NOW;
    for (const hostile of [{ id: "" }, { id: stolen.id }, { id: stolen.id, response: null }]) {
      expect(await enter(hostile)).toBe(401);
    }
    expect(await enter(authenticator.signIn(await options()))).toBe(200);
  });

  test("a link from the machine signs in once, and not after half an hour", async () => {
    const { account } = await withPassword();
    const aLink = () =>
      acrossOrganisations(at().database, (tx) => makeSignInLink(tx, account.id, NOW));
    const use = (token: string) => post(aBrowser(server), "/session/link", { token });
    const { text } = await aLink();
    expect((await use(text)).json()).toMatchObject({ member: { account: account.id } });
    expect((await use(text)).json()).toMatchObject({ status: 410, kind: "link-over" });
    const late = await aLink();
    now = "2026-05-02T10:00:00Z" as Instant;
    expect((await use(late.text)).statusCode).toBe(410);
    now = NOW;
    expect((await use("nothing")).statusCode).toBe(410);
  });

  test("a new password takes the old one, and ends the other sessions", async () => {
    const { account, organisation } = await withPassword();
    const [here, elsewhere] = [
      await signedInBrowser(server, at().database, account, organisation),
      await signedInBrowser(server, at().database, account, organisation),
    ];
    const change = (body: unknown) =>
      here.send("/session/account/password", { method: "PUT", body });
    const password = "noch vier andere Wörter";
    expect((await change({ password })).json()).toMatchObject({ fields: [{ path: "current" }] });
    const named = { current: PASSWORD, password: `${account.email} 12` };
    expect((await change(named)).json()).toMatchObject({ fields: [{ path: "password" }] });
    expect((await elsewhere.send("/session")).json()).toMatchObject({ member: {} });
    expect((await change({ current: PASSWORD, password })).json()).toMatchObject({
      otherSessions: 0,
    });
    expect((await elsewhere.send("/session")).json()).toMatchObject({ member: null });
    const again = (given: string) =>
      post(aBrowser(server), "/session/password", { email: account.email, password: given });
    expect((await again(PASSWORD)).statusCode).toBe(401);
    expect((await again(password)).statusCode).toBe(200);
  });

  test("the last way in stays", async () => {
    const organisation = await anOrganisation(at().database);
    const account = await anAccount(at().database, organisation);
    const browser = await signedInBrowser(server, at().database, account, organisation);
    const authenticator = anAuthenticator(PUBLIC_URL);
    const asked = (await post(browser, "/session/passkeys/options")).json();
    const response = authenticator.make(asked);
    await post(browser, "/session/passkeys", { name: "Key", response });
    const removed = await browser.send("/session/passkeys", {
      method: "DELETE",
      body: { id: response.id },
    });
    expect(removed.statusCode).toBe(422);
  });
});
