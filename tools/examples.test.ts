import { globSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";

import { makeClient } from "@consentry/client";
import type { Instant } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { askConsents } from "../examples/ask-consents.ts";
import { announceDelivery } from "../examples/by-smtp.ts";
import { confirmOrder } from "../examples/order-confirmation.ts";
import { reasonsOf, sendPasswordReset } from "../examples/password-reset.ts";
import { webhookServer } from "../examples/receive-webhooks.ts";
import { inSomeDoor } from "../packages/platform/src/database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../packages/platform/src/http/api/testing/api-client.ts";
import { openSubmission } from "../packages/platform/src/transactional/submission/submission-server.ts";
import { aShop, type Shop } from "../packages/platform/src/transactional/testing/a-shop.ts";
import { startTelling } from "../packages/platform/src/webhooks/telling/keep-telling.ts";

/** One that was free a moment ago. */
async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("every example is told of in the folder's own page", () => {
  const page = readFileSync("examples/README.md", "utf8");
  const files = globSync("examples/*.ts").filter((file) => !file.endsWith("from-environment.ts"));
  expect(files.filter((file) => !page.includes(file.replace("examples/", "")))).toEqual([]);
});

inSomeDoor((at) => {
  let shop: Shop;
  let base: string;
  let key: string;
  const closing: (() => Promise<unknown> | void)[] = [];
  beforeAll(async () => {
    const { database } = at();
    shop = await aShop(database);
    const now = (): Instant => new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant;
    shop.setNow(now());
    const api = await anApi(database, { now });
    const { organisation } = shop;
    ({ key } = await anApiClient(api, database, { of: organisation }));
    base = `${await api.listen({ host: "127.0.0.1", port: 0 })}/api/v1`;
    const installation = { ...shop.installation, now };
    const telling = startTelling(installation, { mayBePrivate: true }, () => undefined, 20);
    closing.push(
      () => api.close(),
      () => telling.stop(),
    );
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  const client = () => makeClient({ base, headers: { authorization: `Bearer ${key}` } });

  test("an order is confirmed once, and its events reach a receiver that believes them", async () => {
    const heard: { readonly type: string; readonly data: object }[] = [];
    const url = `http://127.0.0.1:${await aFreePort()}/`;
    const { secret } = await client()("makeWebhook", {
      body: { name: "Shop", url, kinds: ["message.accepted"] },
    });
    const receiver = webhookServer(secret, (event) => Promise.resolve(void heard.push(event)));
    await new Promise<void>((resolve) => {
      receiver.listen(Number(new URL(url).port), "127.0.0.1", resolve);
    });
    closing.push(() => void receiver.close());
    const order = {
      number: "1001",
      customer: { email: "ada@example.net", name: "Ada", locale: "en" },
      lines: ["Darjeeling, 100 g"],
      invoice: Buffer.from("%PDF"),
    };
    const id = await confirmOrder(client(), order);
    expect(await confirmOrder(client(), order)).toBe(id);
    await expect.poll(() => heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      type: "message.accepted",
      data: { message: id, messageKind: "order", reference: "1001" },
    });
    const forged = await fetch(url, { method: "POST", body: "{}" });
    expect(forged.status).toBe(400);
  });

  test("a password reset is accepted, and one that is no login says what to mend", async () => {
    const link = "https://shop.example.org/password/6f1c0b";
    await expect(sendPasswordReset(client(), "ada@example.net", link)).resolves.toMatch(
      /^[0-9a-f-]{36}$/,
    );
    const refused = await sendPasswordReset(client(), "nobody", link).catch(reasonsOf);
    expect(refused).toEqual(["to.email: This is no e-mail address."]);
  });

  test("a program that speaks SMTP hears that its mail is kept", async () => {
    const place = { host: "127.0.0.1", port: 0, tls: null };
    const submission = await openSubmission(place, shop.installation);
    const login = { host: "127.0.0.1", port: submission.port, key };
    const order = { to: "Ada <ada@example.net>", order: "1001" };
    const answer = await announceDelivery(login, "orders@shop.example", order);
    await submission.stop();
    expect(answer).toMatch(/^250 /);
    const { items } = await client()("listMessages", { query: { reference: "1001" } });
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(["delivery", "order"]);
  });

  test("consents are asked for in the words of a form", async () => {
    const { id } = await client()("makeForm", {
      body: {
        name: "Sign up",
        definition: {
          texts: { en: { title: "News", intro: "Once a month." } },
          boxes: [{ purpose: "send.newsletter" }, { purpose: "track.open.individual" }],
        },
      },
    });
    const { questions, answer } = await askConsents(client(), id, "en");
    expect(questions).toHaveLength(2);
    await expect(answer("bo@example.net", [questions[0]?.id ?? ""])).resolves.toBeUndefined();
  });
});
