import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { Secret } from "@consentry/kernel";
import { afterEach, describe, expect, test } from "vitest";

import { aText } from "../testing/hand-all.ts";
import type { TextFailure } from "../transport/transport.ts";
import { httpCarrier, type HttpManner } from "./carrier.ts";
import type { HttpSettings } from "./settings.ts";

const closers: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

type Answering = (response: ServerResponse, request: IncomingMessage, body: string) => void;

async function aCarrier(
  answering: Answering,
  change: Partial<HttpSettings> = {},
  manner: HttpManner = {},
) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("error", () => undefined);
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => answering(response, request, Buffer.concat(chunks).toString()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const settings: HttpSettings = {
    name: "http",
    url: `http://127.0.0.1:${port}/texts?account=7`,
    authorization: new Secret("Bearer abc"),
    window: 10,
    perSecond: null,
    ...change,
  };
  const carrier = httpCarrier(settings, { restMs: 5, ...manner });
  closers.push(() => carrier.close());
  return { carrier, server };
}

const says =
  (status: number, body: unknown = {}): Answering =>
  (response) =>
    void response.writeHead(status).end(typeof body === "string" ? body : JSON.stringify(body));

describe("a carrier by HTTP", () => {
  test("is told in our format, with its login, a reference once", async () => {
    const told: unknown[] = [];
    const { carrier } = await aCarrier((response, { url, method, headers }, body) => {
      const { authorization, "idempotency-key": key, "content-type": type } = headers;
      told.push({ url, method, authorization, key, type, body: JSON.parse(body) as unknown });
      response.end('{"id":"x1"}');
    });
    const answer = await carrier.deliver(aText({ text: "Ça va ? 😀" }));
    expect(answer).toEqual({ ok: true, value: { carrier: "http", messageIds: ["x1"] } });
    expect(told).toEqual([
      {
        url: "/texts?account=7",
        method: "POST",
        authorization: "Bearer abc",
        key: "r",
        type: "application/json",
        body: {
          reference: "r",
          to: "+33639980001",
          from: "Choir",
          text: "Ça va ? 😀",
          valid_for_seconds: 3600,
        },
      },
    ]);
  });

  test.each<[string, unknown, readonly string[]]>([
    ["a name for each segment", { ids: ["a", "b"] }, ["a", "b"]],
    ["nothing", "", ["r"]],
    ["what is no JSON", "thanks", ["r"]],
    ["a list", ["a"], ["r"]],
    ["names that are none", { ids: [1, null, "", "a".repeat(200), "b"] }, ["b"]],
  ])("may answer with %s", async (_what, body, ids) => {
    const { carrier } = await aCarrier(says(202, body));
    const answer = await carrier.deliver(aText());
    expect(answer.ok && answer.value.messageIds).toEqual(ids);
  });

  test.each<[number, unknown, Partial<TextFailure>]>([
    [400, {}, { kind: "for-good", about: "message", code: "HTTP 400" }],
    [
      422,
      { error: { about: "recipient", code: "no_such_number" } },
      { kind: "for-good", about: "recipient", code: "HTTP 422 no_such_number" },
    ],
    [
      422,
      { error: { about: "policy", code: "+33639980001 objected" } },
      { kind: "for-good", about: "policy", code: "HTTP 422" },
    ],
    [422, { error: { about: "weather" } }, { kind: "for-good", about: "message" }],
    [401, {}, { kind: "for-now", about: "carrier" }],
    [404, {}, { kind: "for-now", about: "carrier" }],
    [302, {}, { kind: "for-now", about: "carrier" }],
    [429, {}, { kind: "for-now", about: "carrier" }],
    [500, { error: { about: "recipient" } }, { kind: "for-now", about: "carrier" }],
    [503, {}, { kind: "for-now", about: "carrier" }],
    [502, {}, { kind: "unknown", about: "carrier" }],
    [504, {}, { kind: "unknown", about: "carrier" }],
  ])("that says %i %j", async (status, body, failure) => {
    const { carrier } = await aCarrier(says(status, body));
    const answer = await carrier.deliver(aText());
    expect(answer).toMatchObject({ ok: false, error: { carrier: "http", ...failure } });
  });

  test.each<[string, Answering]>([
    ["never answers", () => undefined],
    ["hangs up", (response) => response.socket?.destroy()],
    ["answers nonsense", (response) => response.socket?.end("250 OK\r\n\r\n")],
  ])("that %s may have taken it", async (_what, answering) => {
    const { carrier } = await aCarrier(answering, {}, { timeoutMs: 100 });
    expect(await carrier.deliver(aText())).toMatchObject({ error: { kind: "unknown" } });
  });

  test("that answers without end is believed in what it said first", async () => {
    const { carrier } = await aCarrier((response) => {
      response.writeHead(200);
      response.on("error", () => undefined);
      response.write("x".repeat(500_000));
    });
    expect(await carrier.deliver(aText())).toMatchObject({ value: { messageIds: ["r"] } });
  });

  test("that nobody reaches, or may reach, took nothing", async () => {
    const { carrier, server } = await aCarrier(says(200), {}, { reach: async () => null });
    expect(await carrier.deliver(aText())).toMatchObject({
      error: { kind: "for-now", code: "no-such-host" },
    });
    const { port } = server.address() as AddressInfo;
    server.close();
    const gone = httpCarrier({
      name: "gone",
      url: `http://127.0.0.1:${port}/`,
      authorization: null,
      window: 1,
      perSecond: null,
    });
    expect(await gone.deliver(aText())).toMatchObject({
      error: { kind: "for-now", about: "carrier", code: "ECONNREFUSED" },
    });
    await gone.close();
  });

  test("is given no more at once than its window, and ends what is under way", async () => {
    let [now, most] = [0, 0];
    const { carrier } = await aCarrier(
      (response) => {
        now += 1;
        most = Math.max(most, now);
        setTimeout(() => {
          now -= 1;
          response.end();
        }, 5);
      },
      { window: 3 },
    );
    const answers = Array.from({ length: 12 }, () => carrier.deliver(aText()));
    await carrier.close();
    expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(3);
  });
});
