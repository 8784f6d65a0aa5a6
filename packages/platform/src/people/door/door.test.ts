import { addDays, dayOf, type Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { anOrganisation } from "../../consent/testing/people.ts";
import { acrossOrganisations } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, NOW } from "../../http/api/testing/api-client.ts";
import { joinOrganisation, makeAccount } from "../accounts/accounts.ts";
import { newHeldSecret } from "../held-secret.ts";
import type { SessionState } from "../sessions/session-state.ts";
import { aBrowser } from "../testing/a-browser.ts";
import { anAccount, PUBLIC_URL, signedInBrowser } from "../testing/a-member.ts";
import { makeStartCode } from "./first-comer.ts";

const NOTHING_HERE: SessionState = {
  state: "empty",
  demo: false,
  mayStart: true,
  takesCode: false,
  hasSignOn: false,
  member: null,
};

inSomeDoor((at) => {
  let now = NOW;
  let server: FastifyInstance;
  beforeAll(async () => {
    const given = { publicUrl: PUBLIC_URL, now: () => now, hasInbox: true };
    server = await anApi(at().database, given);
  });

  async function aMember() {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const account = await anAccount(database, organisation);
    const browser = await signedInBrowser(server, database, account, organisation);
    return { database, organisation, account, browser };
  }

  test("an empty installation says so, and whether whoever asks may begin", async () => {
    const state = async (headers: Record<string, string>) =>
      (await aBrowser(server, headers).send("/session")).json<SessionState>();
    expect(await state({})).toEqual(NOTHING_HERE);
    for (const headers of [
      { host: "consentry.example.org" },
      { host: "localhost.example.org:4400" },
      { "x-forwarded-for": "192.0.2.7" },
      { forwarded: "for=192.0.2.7" },
      { origin: "https://elsewhere.example" },
    ]) {
      expect(await state(headers), JSON.stringify(headers)).toMatchObject({ mayStart: false });
    }
  });

  test("nobody enters or makes the demo from afar, whatever they say of themselves", async () => {
    for (const headers of [
      { host: "192.0.2.1:4400" },
      { host: "rebound.example" },
      { via: "1.1 proxy" },
    ]) {
      const browser = aBrowser(server, headers);
      for (const body of [{}, { code: "AAAA-AAAA-AAAA-AAAA" }]) {
        const answer = await browser.send("/session/demo", { method: "POST", body });
        expect([answer.statusCode, answer.json().kind]).toEqual([403, "not-from-here"]);
      }
      expect(browser.cookie).toBe("");
    }
    const far = await server.inject({
      method: "POST",
      url: "/session/demo",
      headers: { host: "localhost:4400", "x-consentry": "1" },
      payload: {},
      remoteAddress: "192.0.2.7",
    });
    expect(far.statusCode).toBe(403);
  });

  test("a name of the network in PUBLIC_URL means that nobody counts as being here", async () => {
    const served = await anApi(at().database, { hasInbox: true });
    const answer = await aBrowser(served).send("/session/demo", { method: "POST", body: {} });
    expect(answer.statusCode).toBe(403);
  });

  test("the code of the start opens once, however it is typed, and no more", async () => {
    const startCode = makeStartCode();
    const { database } = at();
    const names = { email: "demo@demo.invalid", name: "Demo", locale: "en" };
    const demo = await acrossOrganisations(database, (tx) =>
      makeAccount(tx, { ...names, passwordHash: null, cameBy: "demo" }, NOW),
    );
    if (demo === null) throw new Error("there was a demo");
    const stopped = await aBrowser(server).send("/session/demo", { method: "POST", body: {} });
    expect(stopped.json()).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/^The demo was stopped/),
    });

    const organisation = await anOrganisation(database);
    const joining = { account: demo.id, organisation: organisation.id, role: "owner" } as const;
    await acrossOrganisations(database, (tx) => joinOrganisation(tx, joining, NOW));
    const served = await anApi(database, { hasInbox: true, startCode, publicUrl: PUBLIC_URL });
    const browser = aBrowser(served, { host: "mail.example.org" });
    const enter = (code: string) =>
      browser.send("/session/demo", { method: "POST", body: { code } });
    expect((await browser.send("/session")).json()).toMatchObject({
      demo: true,
      mayStart: false,
      takesCode: true,
    });
    expect((await enter("AAAA-AAAA-AAAA-AAAA")).statusCode).toBe(403);
    const entered = await enter(startCode.text.toLowerCase().replaceAll("-", " "));
    expect(entered.json()).toMatchObject({
      takesCode: false,
      member: { isDemo: true, role: "owner", organisation: { id: organisation.id } },
    });
    expect((await enter(startCode.text)).statusCode).toBe(403);
  });

  test("a session is told of, works for the interface, and says who did what", async () => {
    const { organisation, account, browser } = await aMember();
    expect((await browser.send("/session")).json()).toMatchObject({
      state: "open",
      member: {
        account: account.id,
        email: account.email,
        role: "owner",
        organisation: { id: organisation.id, country: "FR" },
        organisations: [{ id: organisation.id, role: "owner" }],
        isDemo: false,
      },
    });
    const made = await browser.send("/api/v1/sources", {
      method: "POST",
      body: { kind: "form", name: "Web form" },
      headers: { "idempotency-key": "once" },
    });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ declaredBy: `member:${account.id}` });
    const again = await browser.send("/api/v1/sources", {
      method: "POST",
      body: { kind: "form", name: "Web form" },
      headers: { "idempotency-key": "once" },
    });
    expect(again.json<{ id: string }>().id).toBe(made.json<{ id: string }>().id);
  });

  test("what changes something comes from our own page, or changes nothing", async () => {
    const { browser } = await aMember();
    for (const headers of [
      { "x-consentry": "" },
      { "x-consentry": "true" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
    ]) {
      const body = { name: "Changed by another page" };
      for (const [method, path] of [
        ["PATCH", "/api/v1/organisation"],
        ["DELETE", "/session"],
        ["POST", "/session/demo"],
      ] as const) {
        const sent = await browser.send(path, { method, headers, body });
        expect([sent.statusCode, sent.json().kind], path).toEqual([403, "foreign-request"]);
      }
    }
    const read = await browser.send("/api/v1/organisation", {
      headers: { "x-consentry": "", "sec-fetch-site": "cross-site" },
    });
    expect(read.json<{ name: string }>().name).not.toBe("Changed by another page");
  });

  test("a role reaches as far for a member as for a program", async () => {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const account = await anAccount(database, organisation, "viewer");
    const browser = await signedInBrowser(server, database, account, organisation);
    expect((await browser.send("/api/v1/sources")).statusCode).toBe(200);
    const body = { kind: "form", name: "Web form" };
    const refused = await browser.send("/api/v1/sources", { method: "POST", body });
    expect(refused.json()).toMatchObject({ status: 403, kind: "not-allowed" });
  });

  test("forged, shortened and foreign cookies open nothing", async () => {
    const { browser } = await aMember();
    const right = browser.cookie;
    for (const cookie of [
      `consentry=${newHeldSecret().text}`,
      right.slice(0, -1),
      `${right}A`,
      // The last letter's spare bits: the same octets, another text.
      right.slice(0, -1) + (right.endsWith("A") ? "B" : "A"),
      right.replace("consentry=", "__Host-consentry="),
      "consentry=",
    ]) {
      browser.cookie = cookie;
      expect((await browser.send("/api/v1/organisation")).statusCode, cookie).toBe(401);
      browser.cookie = cookie;
      expect((await browser.send("/session")).json(), cookie).toMatchObject({ member: null });
    }
  });

  test("signing out ends the session, not only the cookie", async () => {
    const { browser } = await aMember();
    const { cookie } = browser;
    const answer = await browser.send("/session", { method: "DELETE" });
    expect(answer.json()).toMatchObject({ member: null });
    expect(browser.cookie).toBe("");
    browser.cookie = cookie;
    expect((await browser.send("/session")).json()).toMatchObject({ member: null });
  });

  test("ends after thirty days unused, and after ninety whatever happens", async () => {
    const later = (days: number) => `${addDays(dayOf(NOW), days)}${NOW.slice(10)}` as Instant;
    const { browser: idle } = await aMember();
    const { browser: busy } = await aMember();
    const isIn = async (browser: typeof idle) =>
      (await browser.send("/session")).json<SessionState>().member !== null;
    try {
      const seen: boolean[] = [];
      for (const days of [29, 58, 87, 89, 90]) {
        now = later(days);
        seen.push(await isIn(busy));
      }
      expect(seen).toEqual([true, true, true, true, false]);
      now = later(31);
      expect(await isIn(idle)).toBe(false);
    } finally {
      now = NOW;
    }
  });

  test("goes over to another organisation only where one works, and falls with the membership", async () => {
    const { database, account, organisation, browser } = await aMember();
    const other = await anOrganisation(database);
    const goTo = (id: string) =>
      browser.send("/session/organisation", { method: "PUT", body: { organisation: id } });
    expect((await goTo(other.id)).statusCode).toBe(404);
    await acrossOrganisations(database, (tx) =>
      joinOrganisation(tx, { account: account.id, organisation: other.id, role: "viewer" }, NOW),
    );
    expect((await goTo(other.id)).json()).toMatchObject({
      member: { role: "viewer", organisation: { id: other.id } },
    });
    const seen = await browser.send("/api/v1/organisation");
    expect(seen.json()).toMatchObject({ id: other.id });
    await database.within(other.id, (tx) =>
      tx.run("delete from members where account_id = $1", [account.id]),
    );
    expect((await browser.send("/api/v1/organisation")).statusCode).toBe(401);
    expect((await browser.send("/session")).json()).toMatchObject({ member: null });
    expect(organisation.id).not.toBe(other.id);
  });
});
