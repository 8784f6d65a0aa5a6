import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { zoneOfCountry } from "./country-zones.ts";
import { makeDueAt, type Start } from "./due-at.ts";

const NINE_IN_PARIS: Start = {
  at: "2026-11-23T08:00:00Z" as Instant,
  isLocal: true,
  senderZone: "Europe/Paris",
};

const EEA =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

describe("when a mail is due", () => {
  test.each([
    ["FR", "2026-11-23T08:00:00Z"],
    ["FI", "2026-11-23T07:00:00Z"],
    ["PT", "2026-11-23T09:00:00Z"],
    // Of these nobody knows one zone: the sender's clock counts.
    ["US", "2026-11-23T08:00:00Z"],
    [null, "2026-11-23T08:00:00Z"],
    ["toString", "2026-11-23T08:00:00Z"],
  ])("nine in the morning in %s is %s", (country, due) => {
    expect(makeDueAt(NINE_IN_PARIS)(country)).toBe(due);
  });

  test("is one moment for all unless asked otherwise", () => {
    expect(makeDueAt({ ...NINE_IN_PARIS, isLocal: false })("FI")).toBe(NINE_IN_PARIS.at);
  });

  test("keeps to the clock on the days on which zones change it", () => {
    // Half past two in the night on which Reykjavik changes nothing and Vienna goes forward.
    const start = { at: "2026-03-29T00:30:00Z" as Instant, isLocal: true, senderZone: "UTC" };
    expect(makeDueAt(start)("IS")).toBe("2026-03-29T00:30:00Z");
    expect(makeDueAt(start)("AT")).toBe("2026-03-28T23:30:00Z");
    const summer = { ...start, at: "2026-07-01T09:00:00Z" as Instant };
    expect(makeDueAt(summer)("AT")).toBe("2026-07-01T07:00:00Z");
  });

  test("knows a zone that the runtime knows for every country on record", () => {
    for (const country of EEA.split(" ")) {
      const timeZone = zoneOfCountry(country);
      expect(
        () => new Intl.DateTimeFormat("en", { timeZone: timeZone ?? "nowhere" }),
      ).not.toThrow();
    }
  });
});
