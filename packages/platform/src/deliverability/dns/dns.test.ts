import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";

import { err, ok, type Result } from "@consentry/kernel";
import type { Lookup } from "@consentry/mail";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readNameServers } from "../../config.ts";
import { startNameServer, type NameServer } from "../testing/name-server.ts";
import { fetchTextWith } from "./fetch-text.ts";
import { lookupAt } from "./lookup-at.ts";

let names: NameServer;
beforeAll(async () => {
  names = await startNameServer({
    "long.example.org": { TXT: ["x".repeat(2_000)], MX: ["10 mx.example.org"] },
    "empty.example.org": {},
    "broken.example.org": null,
  });
});
afterAll(() => names.close());

describe("names are asked of the servers that were named", () => {
  test.each<[string, Parameters<Lookup>[1], Result<readonly string[], string>]>([
    ["long.example.org", "TXT", ok(["x".repeat(2_000)])],
    ["long.example.org", "MX", ok(["10 mx.example.org"])],
    ["empty.example.org", "TXT", ok([])],
    ["nobody.example.org", "TXT", err("no-such-name")],
    ["broken.example.org", "TXT", err("no-answer")],
  ])("%s %s", async (name, type, answer) => {
    expect(await lookupAt([names.address])(name, type)).toEqual(answer);
  });

  test("and no others are named than addresses", () => {
    const read = (CONSENTRY_DNS: string) => readNameServers({ CONSENTRY_DNS });
    expect(read("")).toEqual([]);
    expect(read("192.0.2.53, 192.0.2.54:5353 [2001:db8::53]:53 2001:db8::54")).toHaveLength(4);
    expect(read("ns.example.org")).toBeNull();
    expect(read("192.0.2.53:port")).toBeNull();
  });
});

describe("a policy is fetched", () => {
  const at = (address: string, mayBePrivate = false) =>
    fetchTextWith({ lookup: () => Promise.resolve(ok([address])), mayBePrivate });

  test("over HTTPS alone, and never from a private network", async () => {
    expect(await at("192.0.2.1")("http://mta-sts.example.org/")).toEqual(err("not-https"));
    for (const address of ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1"]) {
      expect(await at(address)("https://mta-sts.example.org/")).toEqual(err("private-address"));
    }
  });

  test("and what answers otherwise is told, never thrown", async () => {
    const server = createServer((stream) => stream.end("220 hello\r\n"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const url = `https://mta-sts.example.org:${port}/.well-known/mta-sts.txt`;
    const fetched = await at("127.0.0.1", true)(url);
    server.close();
    expect(fetched).toEqual(err(expect.stringMatching(/bad-certificate|unreachable/)));
    const nobody = fetchTextWith({
      lookup: () => Promise.resolve(err("no-such-name")),
      mayBePrivate: true,
    });
    expect(await nobody(url)).toEqual(err("no-such-host"));
  });
});
