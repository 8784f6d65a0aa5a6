import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import {
  startNameServer,
  type NameServer,
} from "../../../platform/src/deliverability/testing/name-server.ts";
import { runCommand } from "../testing/run-command.ts";
import { domainCommand } from "./domain.ts";

let names: NameServer;

const ZONE = {
  "news.example.org": {
    TXT: ["v=spf1 include:relay.example.net -all", "x".repeat(900)],
    MX: ["10 mx.example.org"],
  },
  "relay.example.net": { TXT: ["v=spf1 ip4:192.0.2.0/24 -all"] },
  "_dmarc.example.org": { TXT: ["v=DMARC1; p=reject; rua=mailto:d@example.org"] },
  "mx.example.org": { AAAA: ["2001:db8::1"] },
  "25.2.0.192.in-addr.arpa": { PTR: ["out.example.org"] },
  "out.example.org": { A: ["192.0.2.25"] },
  "broken.example.org": null,
};

beforeAll(async () => {
  names = await startNameServer(ZONE);
  vi.stubEnv("CONSENTRY_DNS", names.address);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await names.close();
});

const check = (...args: readonly string[]) => runCommand(domainCommand, ["check", ...args]);

describe("consentry domain check", () => {
  test("says what is there, what should be and what to paste, from a real name server", async () => {
    const { exitCode, stdout } = await check("news.example.org", "--from", "192.0.2.25");
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      "+ Servers that may send (SPF): good\n    v=spf1 include:relay.example.net -all",
    );
    expect(stdout).toContain("+ Names of sending addresses (PTR) 192.0.2.25: good");
    expect(stdout).toContain(
      "_smtp._tls.news.example.org  TXT  v=TLSRPTv1; rua=mailto:postmaster@news.example.org",
    );
    expect(stdout).toContain(
      "What SPF leads to (1/10)\n  news.example.org\n    include:relay.example.net  [1]",
    );
    expect(stdout).toMatch(/\? Microsoft: DKIM \(since 2025-05-05, above 5000/);
  });

  test("ends with 1 where something is wrong, in French too", async () => {
    const { exitCode, stdout } = await check(
      "news.example.org",
      "--selector",
      "k1",
      "--lang",
      "fr",
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      "! Signature (DKIM) k1: à corriger\n  Il n’y a pas de clé à k1._domainkey.news.example.org.",
    );
  });

  test("ends with 4 where the name servers do not do their work", async () => {
    const { exitCode, stdout } = await check("broken.example.org", "--format", "json");
    expect(exitCode).toBe(4);
    const { schema, state } = JSON.parse(stdout) as { schema: string; state: string };
    expect([schema, state]).toEqual(["consentry.domain/1", "unknown"]);
  });

  test.each([
    [[], "name one domain"],
    [["localhost"], "must be a name such as"],
    [["example.org", "--format", "xml"], "it is one of text, json"],
  ])("%j is a wrong command line", async (args, why) => {
    const { exitCode, stderr } = await check(...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(why)]);
  });
});
