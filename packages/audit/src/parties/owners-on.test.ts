import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { COMPANIES } from "./companies/companies.ts";
import { backedChain, ownersOn } from "./owners-on.ts";

const ownersOf = (id: keyof typeof COMPANIES, on: string | null): readonly string[] =>
  ownersOn(COMPANIES[id], on as Day | null).map(({ name }) => name);

describe("ownersOn", () => {
  test.each([
    ["2022-09-14", "Marigold"],
    ["2025-11-23", "Marigold"],
    ["2025-11-24", "Zeta Global Holdings"],
    ["2026-06-01", "Zeta Global Holdings"],
  ])("on %s Selligent belongs to %s", (on, owner) => {
    expect(ownersOf("selligent", on)).toEqual([owner]);
  });

  test("names no dated owner when the day is not known", () => {
    expect(ownersOf("selligent", null)).toEqual([]);
    expect(ownersOf("pardot", null)).toEqual(["Salesforce"]);
  });

  test("names no owner before it is known to have been one", () => {
    expect(ownersOf("mailgun", "2020-05-05")).toEqual([]);
  });

  test("goes on to the owner's owner", () => {
    expect(ownersOf("campaign-monitor", "2026-01-01")).toEqual(["Marigold"]);
    expect(
      ownersOn(
        { ...COMPANIES.braze, owners: [{ by: "sendgrid", origin: COMPANIES.braze.origin }] },
        null,
      ).map(({ name }) => name),
    ).toEqual(["Twilio SendGrid", "Twilio"]);
  });

  test("gives each owner the days and the source of its ownership", () => {
    expect(ownersOn(COMPANIES.selligent, "2026-01-01" as Day)).toEqual([
      {
        name: "Zeta Global Holdings",
        country: "US",
        from: "2025-11-24",
        until: null,
        source: { kind: "docs", where: "SEC filing 0001193125-26-041153, exhibit 99.3" },
      },
    ]);
  });
});

describe("backedChain", () => {
  test("stops where only hearsay goes on", () => {
    const names = (id: keyof typeof COMPANIES): readonly string[] =>
      backedChain(COMPANIES[id], "2026-01-01" as Day).map(({ name }) => name);
    expect(names("rapidmail")).toEqual(["rapidmail GmbH"]);
    expect(names("splio")).toEqual([]);
    expect(names("emarsys")).toEqual(["Emarsys", "SAP SE"]);
  });
});
