import { keyId, verifyReceipt, type PublicKey } from "@consentry/ledger";
import { beforeAll, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "./testing/api-client.ts";

inSomeDoor((at) => {
  let api: FastifyInstance;
  let shop: ApiClient;
  let choir: ApiClient;
  beforeAll(async () => {
    const { database } = at();
    api = await anApi(database);
    shop = await anApiClient(api, database);
    choir = await anApiClient(api, database);
  });

  async function made(client: ApiClient, path: string, body: unknown): Promise<Made> {
    const answer = await client.send(path, { method: "POST", body });
    expect(answer.body).toContain('"id"');
    expect(answer.statusCode).toBe(201);
    expect(answer.headers["location"]).toBe(`/api/v1${path}/${answer.json<Made>().id}`);
    return answer.json();
  }
  const aSource = (client: ApiClient): Promise<Made> =>
    made(client, "/sources", { kind: "form", name: "Web form", informedOn: "2026-01-02" });

  async function aContact(client: ApiClient, email: string): Promise<Made> {
    const source = await aSource(client);
    return made(client, "/contacts", { email, source: source.id, collectedOn: "2026-05-01" });
  }

  test("a person is added with a source, found by any spelling, changed and told whole", async () => {
    const ada = await aContact(shop, "Ada@example.org");
    expect(ada).toMatchObject({ email: "Ada@example.org", relation: "prospect", tags: [] });
    const found = await shop.send("/contacts/find", {
      method: "POST",
      body: { email: "ada@EXAMPLE.org" },
    });
    expect(found.json()).toEqual(ada);
    const changed = await shop.send(`/contacts/${ada.id}`, {
      method: "PATCH",
      body: { country: "FR", tags: ["choir"], attributes: { seats: 2 } },
    });
    expect(changed.json()).toMatchObject({ country: "FR", tags: ["choir"] });
    const person = await shop.send(`/contacts/${ada.id}/everything`);
    expect(person.json()).toMatchObject({
      contact: { attributes: { seats: 2 } },
      source: { name: "Web form" },
      acts: [],
      suppressions: [],
    });
  });

  test("what a person answered stands in the ledger with its words, and a no lets nobody write", async () => {
    const { id } = await aContact(shop, "bea@example.org");
    const wording = { language: "en", question: "News by e-mail?", explanation: "Once a month." };
    const act = { purpose: "send.newsletter", action: "given", wording, place: "shop" };
    const given = await shop.send(`/contacts/${id}/acts`, { method: "POST", body: act });
    expect(given.statusCode).toBe(201);
    expect(given.json()).toMatchObject({
      action: "given",
      method: "api",
      at: "2026-05-02T09:30:00Z",
    });
    const kept = await shop.send(`/contacts/${id}/everything`);
    expect(kept.json()).toMatchObject({ wordings: [{ question: "News by e-mail?" }] });
    await shop.send(`/contacts/${id}/acts`, {
      method: "POST",
      body: { purpose: "send.newsletter", action: "objected" },
    });
    const checked = await shop.send("/suppressions/check", {
      method: "POST",
      body: { emails: ["zoe@example.org", "BEA@example.org"] },
    });
    expect(checked.json()).toEqual({ reasons: [null, "objected"] });
    const again = { ...act, at: "2026-05-02T09:30:00Z" };
    await shop.send(`/contacts/${id}/acts`, { method: "POST", body: again });
    const may = await shop.send(`/contacts/${id}/may-be-written-to?purpose=send.newsletter`);
    expect(may.json()).toMatchObject({ isMailable: false, suppressed: "objected" });
  });

  test("a yes without the words that were shown is refused", async () => {
    const { id } = await aContact(shop, "cora@example.org");
    const answer = await shop.send(`/contacts/${id}/acts`, {
      method: "POST",
      body: { purpose: "send.newsletter", action: "given" },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ kind: "bad-fields", fields: [{ path: "wording" }] });
    expect((await shop.send(`/contacts/${id}/everything`)).json()).toMatchObject({ acts: [] });
  });

  test("acts are proven by a receipt that anybody can check", async () => {
    const { id } = await aContact(shop, "lou@example.org");
    const body = { purpose: "send.newsletter", action: "withdrawn" };
    const acted = await shop.send(`/contacts/${id}/acts`, { method: "POST", body });
    const { sequence } = acted.json<{ sequence: number }>();
    const path = `/contacts/${id}/receipts`;
    const given = await shop.send(path, { method: "POST", body: { acts: [sequence] } });
    const [key] = (await shop.send("/ledger/keys")).json<{ items: PublicKey[] }>().items;
    if (key === undefined) throw new Error("nothing signed");
    const verdict = verifyReceipt(given.json<{ jws: string }>().jws, keyId(key));
    expect(verdict).toMatchObject({ isValid: true });
    const nobodys = await shop.send(path, { method: "POST", body: { acts: [sequence + 1000] } });
    expect(nobodys.statusCode).toBe(404);
  });

  test("answers to a form count when the mailbox confirms them, and only to the words shown", async () => {
    const definition = {
      texts: { en: { title: "News", intro: "Once a month." } },
      boxes: [{ purpose: "send.newsletter" }],
    };
    const form = await made(shop, "/forms", { name: "Sign up", definition });
    const drawn = await shop.send(`/forms/${form.id}/drawn?language=en`);
    const { words, boxes } = drawn.json<{ words: string; boxes: readonly Made[] }>();
    const answers = { email: "mia@example.org", yes: [boxes[0]?.id], words, language: "en" };
    const path = `/forms/${form.id}/answers`;
    expect((await shop.send(path, { method: "POST", body: answers })).statusCode).toBe(204);
    const found = await shop.send("/contacts/find", {
      method: "POST",
      body: { email: "mia@example.org" },
    });
    expect(found.statusCode).toBe(404);
    const other = await shop.send(path, { method: "POST", body: { ...answers, words: "others" } });
    expect([other.statusCode, other.json()]).toMatchObject([422, { kind: "not-possible" }]);
  });

  test("who is erased is gone, and no request brings the address back", async () => {
    const { id } = await aContact(shop, "dora@example.org");
    expect((await shop.send(`/contacts/${id}`, { method: "DELETE" })).statusCode).toBe(204);
    expect((await shop.send(`/contacts/${id}`)).statusCode).toBe(404);
    const source = await aSource(shop);
    const again = await shop.send("/contacts", {
      method: "POST",
      body: { email: "DORA@example.org", source: source.id, collectedOn: "2026-05-01" },
    });
    expect([again.statusCode, again.json()]).toMatchObject([409, { kind: "erased-stays" }]);
  });

  test("pages hold everybody once, and a cursor of nobody's is refused", async () => {
    const { id: list } = await made(choir, "/lists", {
      name: "Concerts",
      purpose: "send.newsletter",
    });
    const people: string[] = [];
    for (const name of ["one", "two", "three", "four", "five"]) {
      people.push((await aContact(choir, `${name}@example.org`)).id);
    }
    const body = { contacts: people };
    const added = await choir.send(`/lists/${list}/add`, { method: "POST", body });
    expect(added.json()).toEqual({ added: 5 });
    const seen: string[] = [];
    for (let after = ""; ;) {
      const answer = await choir.send(`/contacts?list=${list}&limit=2${after}`);
      const page = answer.json<{ items: readonly Made[]; next: string | null }>();
      seen.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(people);
    for (const after of ["x", "%00", Buffer.from("1 or true").toString("base64url")]) {
      const answer = await choir.send(`/contacts?after=${after}`);
      expect([answer.statusCode, after]).toEqual([400, after]);
    }
    expect((await choir.send("/contacts?limit=100000")).statusCode).toBe(400);
    expect((await choir.send("/contacts?sourse=x")).statusCode).toBe(400);
  });

  test("a segment is counted and read; one that reads what is kept of nobody is told so", async () => {
    await aContact(choir, "gina@example.org");
    const filter = { kind: "and", of: [] };
    const all = await made(choir, "/segments", { name: "Everybody", filter });
    const counted = await choir.send(`/segments/${all.id}/count`);
    expect(counted.json<{ contacts: number }>().contacts).toBeGreaterThan(0);
    const page = await choir.send(`/segments/${all.id}/contacts?limit=1`);
    expect(page.json<{ items: unknown[] }>().items).toHaveLength(1);
    const purpose = "security.authentication";
    const opened = await made(choir, "/segments", {
      name: "Opened",
      purpose,
      filter: { kind: "measured", signal: "open", purpose },
    });
    expect((await choir.send(`/segments/${opened.id}/count`)).json()).toMatchObject({
      kind: "not-possible",
    });
    const wrong = await choir.send("/segments", {
      method: "POST",
      body: { name: "Wrong", filter: { kind: "and", of: [{ kind: "tagg" }] } },
    });
    expect(wrong.json()).toMatchObject({ fields: [{ path: "filter.of[0].kind" }] });
  });

  test("a request that is repeated makes nothing twice, even twenty at once", async () => {
    const source = await aSource(shop);
    const body = { email: "hana@example.org", source: source.id, collectedOn: "2026-05-01" };
    const headers = { "idempotency-key": "order-1" };
    const sent = Array.from({ length: 20 }, () =>
      shop.send("/contacts", { method: "POST", body, headers }),
    );
    const answers = await Promise.all(sent);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body: text }) => text)).size).toBe(1);
    const other = await shop.send("/contacts", {
      method: "POST",
      body: { ...body, email: "ines@example.org" },
      headers,
    });
    expect([other.statusCode, other.json()]).toMatchObject([422, { kind: "not-the-same-request" }]);
    const without = await shop.send("/contacts", { method: "POST", body });
    expect(without.statusCode).toBe(409);
  });

  test("a refused request has used up no name", async () => {
    const source = await aSource(shop);
    const headers = { "idempotency-key": "order-2" };
    const body = { email: "jana@example.org", source: source.id, collectedOn: "2026-05-01" };
    const tomorrow = { ...body, collectedOn: "2026-05-03" };
    const refused = await shop.send("/contacts", { method: "POST", body: tomorrow, headers });
    expect(refused.statusCode).toBe(400);
    expect((await shop.send("/contacts", { method: "POST", body, headers })).statusCode).toBe(201);
  });

  test.each([
    ["not json", "application/json", "{", 400, "bad-request"],
    ["nothing", "application/json", "", 400, "bad-request"],
    ["a prototype", "application/json", '{"__proto__":{"name":"x"}}', 400, "bad-request"],
    ["a form", "application/x-www-form-urlencoded", "name=x", 415, "not-json"],
    ["a megabyte", "application/json", JSON.stringify("x".repeat(1e6)), 413, "too-large"],
    ["a deep nest", "application/json", "[".repeat(4e4) + "]".repeat(4e4), 400, "bad-request"],
    ["a NUL", "application/json", '{"name":"a\\u0000b"}', 400, "bad-request"],
    ["an unknown field", "application/json", '{"nmae":"x"}', 400, "bad-fields"],
  ])("%s as a body is a problem with a name", async (_what, type, payload, status, kind) => {
    const answer = await api.inject({
      method: "PATCH",
      url: "/api/v1/organisation",
      headers: { authorization: `Bearer ${shop.key}`, "content-type": type },
      payload,
    });
    expect([answer.statusCode, answer.json()]).toMatchObject([status, { kind }]);
  });

  test("a key does what its role may, and says which role it takes", async () => {
    const { database } = at();
    const { id } = await aContact(shop, "kira@example.org");
    const viewer = await anApiClient(api, database, { role: "viewer", of: shop.organisation });
    expect((await viewer.send(`/contacts/${id}`)).statusCode).toBe(200);
    const refused = await viewer.send(`/contacts/${id}`, { method: "DELETE" });
    expect([refused.statusCode, refused.json()]).toMatchObject([
      403,
      { detail: "It takes the role dpo or owner." },
    ]);
    const editor = await anApiClient(api, database, { role: "editor", of: shop.organisation });
    expect((await editor.send("/ledger/entries")).statusCode).toBe(403);
    const dpo = await anApiClient(api, database, { role: "dpo", of: shop.organisation });
    expect((await dpo.send("/ledger/entries")).statusCode).toBe(200);
    const tagged = await dpo.send(`/contacts/${id}`, { method: "PATCH", body: { tags: ["x"] } });
    expect(tagged.statusCode).toBe(403);
  });

  test("a loop that went wrong is told to wait", async () => {
    const client = await anApiClient(api, at().database);
    const answers = [];
    for (let sent = 0; sent < 400; sent += 1) answers.push(client.send("/organisation"));
    const statuses = (await Promise.all(answers)).map(({ statusCode }) => statusCode);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect((await shop.send("/organisation")).statusCode).toBe(200);
  });
});

interface Made {
  readonly id: string;
}
