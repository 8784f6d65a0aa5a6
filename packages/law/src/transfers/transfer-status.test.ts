import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { isInEea } from "./eea.ts";
import { transferStatus } from "./transfer-status.ts";

const status = (country: string | null, on: string, exporter?: string): string =>
  transferStatus(country, on as Day, exporter).status;

describe("transferStatus", () => {
  test.each([
    ["2015-10-05", "check-list"],
    ["2015-10-06", "none"],
    ["2016-07-11", "none"],
    ["2016-07-12", "check-list"],
    ["2020-07-15", "check-list"],
    ["2020-07-16", "none"],
    ["2023-07-09", "none"],
    ["2023-07-10", "check-list"],
    ["2026-11-21", "check-list"],
  ])("on %s a transfer to the United States is: %s", (on, expected) => {
    expect(status("US", on)).toBe(expected);
  });

  test.each([
    ["2020-12-31", "eea"],
    ["2021-01-01", "adequate"],
    ["2021-06-27", "adequate"],
    ["2021-06-28", "adequate"],
    ["2031-12-27", "adequate"],
    ["2031-12-28", "none"],
  ])("on %s a transfer to the United Kingdom is: %s", (on, expected) => {
    expect(status("GB", on)).toBe(expected);
  });

  test("never calls a list-bound decision adequate", () => {
    expect(transferStatus("US", "2026-11-21" as Day)).toMatchObject({
      status: "check-list",
      sources: ["eu-2023-1795:1", "t-553-23:ruling", "c-703-25-p:appeal"],
    });
  });

  test("asks Norwegian exporters to check what the Union alone adopted", () => {
    expect(status("BR", "2026-02-10", "NO")).toBe("check-list");
    expect(status("BR", "2026-02-10", "FR")).toBe("adequate");
  });

  test("says what it does not know", () => {
    expect(status(null, "2026-11-21")).toBe("unknown");
    expect(status("IN", "2026-11-21")).toBe("none");
  });

  test("cites nothing that did not exist that day", () => {
    expect(transferStatus("IN", "2012-01-01" as Day).sources).toEqual([]);
  });
});

describe("isInEea", () => {
  test("follows membership over time", () => {
    const inside = (country: string, on: string): boolean => isInEea(country, on as Day);
    expect([inside("HR", "2013-06-30"), inside("HR", "2013-07-01")]).toEqual([false, true]);
    expect([inside("GB", "2020-12-31"), inside("GB", "2021-01-01")]).toEqual([true, false]);
    expect([inside("NO", "2020-01-01"), inside("CH", "2020-01-01")]).toEqual([true, false]);
    expect([inside("RE", "2020-01-01"), inside("NC", "2020-01-01")]).toEqual([true, false]);
  });
});
