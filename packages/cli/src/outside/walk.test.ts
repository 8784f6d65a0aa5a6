import { auditMessage, lookOutside, type DnsLookup, type Outside } from "@consentry/audit";
import { err, ok, type Instant } from "@consentry/kernel";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { fetchHopWith } from "./fetch-hop.ts";
import type { Refusal } from "./public-address.ts";
import { startWebServer, type WebServer } from "./testing/web-server.ts";

const ESP = "u1.ct.sendgrid.net";
const SECOND = "brand.commander1.com";
const BRAND = "www.brand.example";

let web: WebServer;
beforeAll(async () => {
  web = await startWebServer(({ headers: { host = "" } }, response) => {
    const page = `http://${BRAND}:${web.port}/sale?at_recipient_id=4711&m=b%40example.org`;
    const second = `http://${SECOND}:${web.port}/c3/?tcs=100&chn=email`;
    if (host.startsWith(ESP)) response.writeHead(302, { location: second, "set-cookie": "a=b" });
    else if (host.startsWith(SECOND)) response.writeHead(301, { location: page });
    else response.writeHead(200, { "content-type": "text/html" });
    response.end("<title>The sale</title>");
  });
});
afterEach(() => web.forget());
afterAll(() => web.close());

/** The names of this test stand for this machine; every other name is unknown. */
const dns: DnsLookup = (name, type) => {
  if (![ESP, SECOND, BRAND].includes(name)) return Promise.resolve(err("no-such-name"));
  return Promise.resolve(ok(type === "A" ? ["127.0.0.1"] : []));
};

/** Only the server of this test may be connected to. */
const onlyThisTest: Refusal = (address, port) =>
  address === "127.0.0.1" && port === web.port ? null : "private-address";

function world(): Outside {
  return {
    dns,
    fetchHop: fetchHopWith(dns, onlyThisTest),
    networkOf: () => null,
    now: () => "2026-11-21T08:02:11Z" as Instant,
  };
}

function message(): Uint8Array {
  const link = (path: string, text: string) =>
    `<p><a href="http://${ESP}:${web.port}/ls/click?upn=${path}">${text}</a></p>`;
  return new TextEncoder().encode(
    "From: a@brand.example\r\nTo: b@example.org\r\nDate: Wed, 14 Sep 2022 08:02:11 +0000\r\nContent-Type: text/html\r\n\r\n" +
      link("u001.aB3dE6gH9kLm", "The sale") +
      link("u001.zY8xW5vU2tSr", "Unsubscribe"),
  );
}

describe("a link followed over real connections", () => {
  test("leads by the sender's counter and a second one to the page that is told who comes", async () => {
    const bytes = message();
    const { chains } = await lookOutside(auditMessage(bytes), bytes, world());
    const followed = chains.find(({ url }) => url.includes("aB3dE6gH9kLm"));
    expect(followed).toMatchObject({
      end: "arrived",
      hops: [
        { learnt: "message", address: "127.0.0.1" },
        { learnt: "walked", address: "127.0.0.1" },
        { learnt: "walked", address: "127.0.0.1" },
      ],
      identifiers: [{ name: "at_recipient_id", value: "4711", of: "unclear" }],
      carries: [{ what: "recipient-address", encoding: ["percent"] }],
    });
    expect(followed?.hops.map(({ host }) => host)).toEqual([ESP, SECOND, BRAND]);
    expect(followed?.hops[1]?.operator).toContain("Commanders Act");
  });

  test("asks each server once, without cookies, and never the way out", async () => {
    const bytes = message();
    await lookOutside(auditMessage(bytes), bytes, world());
    expect(web.requests.map(({ headers }) => headers.host)).toEqual(
      [ESP, SECOND, BRAND].map((host) => `${host}:${web.port}`),
    );
    for (const { method, headers, url } of web.requests) {
      expect(method).toBe("GET");
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("referer");
      expect(url).not.toContain("zY8xW5vU2tSr");
    }
  });

  test("stops where a server leads into the machine's own network", async () => {
    const bytes = message();
    const fetchHop = fetchHopWith(dns);
    const { chains } = await lookOutside(auditMessage(bytes), bytes, { ...world(), fetchHop });
    expect(chains[0]).toMatchObject({ end: "refused-private-address", hops: [{ address: null }] });
    expect(web.requests).toEqual([]);
  });
});
