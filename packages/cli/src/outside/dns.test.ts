import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { dnsLookup } from "./dns.ts";
import { startDnsServer, type DnsServer } from "./testing/dns-server.ts";

let server: DnsServer;
beforeAll(async () => {
  server = await startDnsServer({
    "a.example": {
      A: ["192.0.2.1", "192.0.2.2"],
      AAAA: ["2001:db8:0:0:0:0:0:1"],
      NS: ["ns1.example"],
      MX: ["10 mx.example"],
      TXT: ["v=one|two"],
    },
    "click.brand.example": { CNAME: ["tracker.example"] },
    "1.2.0.192.in-addr.arpa": { PTR: ["host.example"] },
    "many.example": { A: Array.from({ length: 100 }, (_, n) => `192.0.2.${n}`) },
    "empty.example": {},
  });
});
afterAll(() => server.close());

describe("dnsLookup", () => {
  test.each([
    ["a.example", "A", ["192.0.2.1", "192.0.2.2"]],
    ["a.example", "AAAA", ["2001:db8::1"]],
    ["a.example", "NS", ["ns1.example"]],
    ["a.example", "MX", ["10 mx.example"]],
    ["a.example", "TXT", ["v=onetwo"]],
    ["click.brand.example", "CNAME", ["tracker.example"]],
    ["1.2.0.192.in-addr.arpa", "PTR", ["host.example"]],
    ["empty.example", "A", []],
  ] as const)("reads of %s its %s", async (name, type, records) => {
    expect(await dnsLookup([server.address])(name, type)).toEqual({ ok: true, value: records });
  });

  test.each([
    ["nowhere.example", "no-such-name"],
    ["not a name", "no-such-name"],
    ["a".repeat(300), "no-such-name"],
  ])("says of %s why not", async (name, error) => {
    expect(await dnsLookup([server.address])(name, "A")).toEqual({ ok: false, error });
  });

  test("does not wait for ever", async () => {
    const answer = await dnsLookup([server.address])("silent.example", "A");
    expect(answer).toEqual({ ok: false, error: "timeout" });
  }, 30_000);

  test("does not reach a server that is not there", async () => {
    const answer = await dnsLookup(["127.0.0.1:1"])("a.example", "A");
    expect(answer).toEqual({ ok: false, error: "unreachable" });
  }, 30_000);
});
