import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../http/api/testing/api-client.ts";

const NEW = {
  name: "Shop",
  url: "https://shop.example.org/hooks?of=mail",
  kinds: ["contact.unsubscribed", "message.bounced"],
};

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const make = async (client: ApiClient, changes: object = {}) =>
    client.send("/webhooks", { method: "POST", body: { ...NEW, ...changes } });

  test("a secret is answered once, and never lies in the open", async () => {
    const client = await anApiClient(api, at().database);
    const { id, secret } = (await make(client)).json<{ id: string; secret: string }>();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    for (const path of ["/webhooks", `/webhooks/${id}`, `/webhooks/${id}/deliveries`]) {
      expect((await client.send(path)).body).not.toContain(secret.slice(6));
    }
    const path = `/webhooks/${id}/secret`;
    const rotated = await client.send(path, { method: "POST", body: { oldForHours: 24 } });
    expect(rotated.json<{ secret: string }>().secret).not.toBe(secret);
  });

  test.each([
    "http://shop.example.org/hooks",
    "https://user:word@shop.example.org/",
    "https://shop.example.org/#a",
    "ftp://shop.example.org/",
    "http://127.0.0.1.example.org/",
    "shop.example.org",
  ])("%s is no address to tell anything at", async (url) => {
    const refused = await make(await anApiClient(api, at().database), { url });
    expect(refused.json()).toMatchObject({ kind: "bad-fields", fields: [{ path: "url" }] });
    expect(refused.body).not.toContain("word");
  });

  test("that it may have addresses is kept with why, who said so and when", async () => {
    const client = await anApiClient(api, at().database);
    const { id } = (await make(client)).json<{ id: string }>();
    expect((await client.send(`/webhooks/${id}`)).json()).toMatchObject({
      addressWhy: null,
      addressBy: null,
    });
    const addressWhy = "Customers are found by their address.";
    const said = { method: "PATCH", body: { addressWhy } } as const;
    const changed = (await client.send(`/webhooks/${id}`, said)).json<{ addressBy: string }>();
    expect(changed).toMatchObject({ addressWhy, addressSince: "2026-05-02T09:30:00Z" });
    expect(changed.addressBy).toMatch(/^api-key:/);
  });

  test("a test waits in the log until it is told, and can be asked for again", async () => {
    const client = await anApiClient(api, at().database);
    const { id } = (await make(client)).json<{ id: string }>();
    const asked = await client.send(`/webhooks/${id}/test`, { method: "POST" });
    const { event } = asked.json<{ event: string }>();
    expect((await client.send(`/webhooks/${id}/deliveries`)).json()).toMatchObject({
      items: [{ event, kind: "webhook.test", state: "waiting", attempts: [] }],
      next: null,
    });
    const replay = (body: object) =>
      client.send(`/webhooks/${id}/replay`, { method: "POST", body });
    expect((await replay({ event })).json()).toEqual({ count: 1 });
    expect((await replay({ since: "2026-05-02T00:00:00Z" })).json()).toEqual({ count: 1 });
    expect((await replay({ event: id })).json()).toMatchObject({ kind: "not-possible" });
  });
});
