import { describe, expect, test } from "vitest";

import { lookupIn, type Zone } from "../testing/zone.ts";
import { askBlacklist, healthOf, kindOf } from "./ask-blacklist.ts";

const ZONE = "bl.example.net";
const ALIVE: Zone = { "2.0.0.127.bl.example.net": { A: ["127.0.0.2"] } };

describe("whether a list is alive", () => {
  test.each<[Zone, string]>([
    [ALIVE, "answers"],
    [{}, "dead"],
    [{ ...ALIVE, "1.0.0.127.bl.example.net": { A: ["127.0.0.2"] } }, "dead"],
    [{ "2.0.0.127.bl.example.net": { A: ["192.0.2.80"] } }, "dead"],
    [{ "2.0.0.127.bl.example.net": { A: ["127.255.255.254"] } }, "refuses"],
    [{ "2.0.0.127.bl.example.net": "no-answer" }, "silent"],
  ])("%j %s", async (zone, health) => {
    expect(await healthOf(ZONE, "ip4", lookupIn(zone))).toBe(health);
  });

  test("is asked of IPv6 and of domains by the entries that the standard names", async () => {
    const six = `2.0.0.0.0.0.f.7.f.f.f.f.${"0.".repeat(20)}bl.example.net`;
    expect(await healthOf(ZONE, "ip6", lookupIn({ [six]: { A: ["127.0.0.2"] } }))).toBe("answers");
    const test = lookupIn({ "test.bl.example.net": { A: ["127.0.0.2"] } });
    expect(await healthOf(ZONE, "domain", test)).toBe("answers");
  });
});

describe("what a list says", () => {
  const says = (zone: Zone, subject: string) => askBlacklist(ZONE, subject, lookupIn(zone));

  test("that an address is listed, why, and that another is not", async () => {
    const zone: Zone = {
      "25.2.0.192.bl.example.net": { A: ["127.0.0.4", "127.0.0.2"], TXT: ["See example.net"] },
    };
    expect(await says(zone, "192.0.2.25")).toEqual({
      state: "listed",
      codes: ["127.0.0.2", "127.0.0.4"],
      text: "See example.net",
    });
    expect(await says(zone, "192.0.2.26")).toEqual({ state: "clean" });
  });

  test.each<[Zone, string]>([
    [{ "25.2.0.192.bl.example.net": { A: ["127.255.255.252"] } }, "refuses"],
    [{ "25.2.0.192.bl.example.net": { A: ["203.0.113.9"] } }, "dead"],
    [{ "25.2.0.192.bl.example.net": "no-answer" }, "silent"],
  ])("%j is neither listed nor clean", async (zone, because) => {
    expect(await says(zone, "192.0.2.25")).toEqual({ state: "unknown", because });
  });

  test("is asked by what the entry would be", () => {
    expect(["192.0.2.1", "2001:db8::1", "example.org"].map(kindOf)).toEqual([
      "ip4",
      "ip6",
      "domain",
    ]);
  });
});
