import type { DnsLookup } from "@consentry/audit";
import { ok } from "@consentry/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dnsLookup } from "./dns.ts";
import { fetchHopWith } from "./fetch-hop.ts";
import { startDnsServer, type DnsServer } from "./testing/dns-server.ts";
import { startWebServer, type WebServer } from "./testing/web-server.ts";

let names: DnsServer;
let web: WebServer;
let dns: DnsLookup;

beforeAll(async () => {
  names = await startDnsServer({
    "local.example": { A: ["127.0.0.1"] },
    "mixed.example": { A: ["1.1.1.1", "10.0.0.1"] },
    "six.example": { AAAA: ["0:0:0:0:0:ffff:7f00:1"] },
    "empty.example": {},
  });
  dns = dnsLookup([names.address]);
  web = await startWebServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/hang") return;
    if (path === "/moved") {
      response.writeHead(302, { location: "/next?a=é", "set-cookie": "id=1" }).end("ignored");
    } else if (path === "/page") {
      response.writeHead(200, { "content-type": "text/html" }).end("<title>Hello</title>");
    } else if (path === "/picture") {
      response.writeHead(200, { "content-type": "image/gif" }).end("GIF89a");
    } else if (path === "/packed") {
      const head = { "content-type": "text/html", "content-encoding": "gzip" };
      response.writeHead(200, head).end("\x1f\x8b");
    } else if (path === "/endless") {
      response.writeHead(200, { "content-type": "text/html" });
      const more = (): void => void (response.destroyed || response.write("x".repeat(9_999), more));
      more();
    } else if (path === "/cut") {
      response.writeHead(200, { "content-type": "text/html", "content-length": "999" });
      response.write("<p>half");
      setTimeout(() => response.destroy(), 20);
    } else if (path === "/heavy-header") {
      response.writeHead(302, { location: `/${"x".repeat(40_000)}` }).end();
    } else response.writeHead(404).end();
  });
});
beforeEach(() => web.forget());
afterAll(async () => {
  names.close();
  await web.close();
});

/** Servers of the tests are local: what is refused by default is let through here. */
const anywhere = () => fetchHopWith(dns, () => null);

function at(path: string): string {
  return `http://local.example:${web.port}${path}`;
}

describe("fetchHopWith", () => {
  test("tells where a server sends on, and follows nothing", async () => {
    expect(await anywhere()(at("/moved"))).toEqual(
      ok({ status: 302, location: "/next?a=%E9", address: "127.0.0.1", html: null }),
    );
    expect(web.requests.map(({ url }) => url)).toEqual(["/moved"]);
  });

  test("says what it is, and nothing of the reader: no cookie, no referrer, no language", async () => {
    const fetchHop = anywhere();
    await fetchHop(at("/moved"));
    await fetchHop(at("/page?a=1#fragment"));
    expect(web.requests.map(({ url }) => url)).toEqual(["/moved", "/page?a=1"]);
    for (const { method, headers } of web.requests) {
      expect(method).toBe("GET");
      expect(headers["user-agent"]).toMatch(/^Consentry\/\d+\.\d+\.\d+ \(e-mail auditor/);
      expect(Object.keys(headers).toSorted()).toEqual([
        "accept",
        "accept-encoding",
        "connection",
        "host",
        "user-agent",
      ]);
      expect(headers.host).toBe(`local.example:${web.port}`);
    }
  });

  test("reads a page, of it the beginning, and nothing else", async () => {
    const fetchHop = anywhere();
    expect(await fetchHop(at("/page"))).toMatchObject({ value: { html: "<title>Hello</title>" } });
    expect(await fetchHop(at("/picture"))).toMatchObject({ value: { status: 200, html: null } });
    expect(await fetchHop(at("/packed"))).toMatchObject({ value: { status: 200, html: null } });
    expect(await fetchHop(at("/cut"))).toMatchObject({ value: { html: "<p>half" } });
    const endless = await fetchHop(at("/endless"));
    expect(endless.ok && endless.value.html?.length).toBe(64 * 1024);
  });

  test("gives up on a header without end, and on a server that never answers", async () => {
    expect(await anywhere()(at("/heavy-header"))).toEqual({ ok: false, error: "too-large" });
    expect(await anywhere()(at("/hang"))).toEqual({ ok: false, error: "timeout" });
  }, 30_000);

  test.each([
    ["http://nowhere.example/", "no-such-host"],
    ["http://empty.example/", "no-such-host"],
    ["http://127.0.0.1:1/", "unreachable"],
    ["https://local.example:1/", "unreachable"],
    ["ftp://local.example/", "not-web"],
    ["javascript:alert(1)", "not-web"],
    ["nothing", "not-web"],
  ])("says of %s why not", async (url, error) => {
    expect(await anywhere()(url)).toEqual({ ok: false, error });
  });

  test("refuses a certificate that nobody vouches for", async () => {
    expect(await anywhere()(at("/page").replace("http:", "https:"))).toMatchObject({ ok: false });
  });

  describe("by default", () => {
    test.each([
      ["loopback", "http://127.0.0.1/"],
      ["a decimal number", "http://2130706433/"],
      ["a hexadecimal number", "http://0x7f000001/"],
      ["an octal number", "http://0177.0.0.1/"],
      ["a short form", "http://127.1/"],
      ["IPv6 loopback", "http://[::1]/"],
      ["IPv4 in IPv6", "http://[::ffff:127.0.0.1]/"],
      ["a machine's own data at a cloud", "http://169.254.169.254/latest/meta-data/"],
      ["a name that stands for loopback", "http://local.example/"],
      ["a name of which one address is private", "http://mixed.example/"],
      ["a name that stands for IPv4 in IPv6", "http://six.example/"],
    ])("refuses %s", async (_, url) => {
      expect(await fetchHopWith(dns)(url)).toEqual({ ok: false, error: "private-address" });
    });

    test("refuses the server of this test, which is there and answers others", async () => {
      expect(await fetchHopWith(dns)(at("/page"))).toEqual({ ok: false, error: "private-address" });
      expect(web.requests).toEqual([]);
    });
  });

  test("connects to the address it checked, whatever the name says a moment later", async () => {
    const checked: string[] = [];
    names.answer("turning.example", { A: ["127.0.0.1"] });
    const fetchHop = fetchHopWith(dns, (address) => {
      checked.push(address);
      names.answer("turning.example", { A: ["127.0.0.2"] });
      return null;
    });
    const hop = await fetchHop(`http://turning.example:${web.port}/page`);
    expect(hop).toMatchObject({ ok: true, value: { address: "127.0.0.1" } });
    expect(web.requests[0]?.at).toBe("127.0.0.1");
    expect(checked).toEqual(["127.0.0.1"]);
    expect(names.asked.filter((name) => name === "turning.example")).toHaveLength(2);
  });
});
