import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { isCitable } from "../sources/registry.ts";
import { lawOfTheDay, type AuditedPractice } from "./law-of-the-day.ts";

const PRACTICES: readonly AuditedPractice[] = [
  "open.individual",
  "open.aggregate",
  "click.individual",
  "click.aggregate",
  "remote-resource",
  "read-receipt",
  "text-alternative",
  "one-click",
  "objection",
  "withdrawal",
  "transfer",
  "processor",
];

const need = (practice: AuditedPractice, on: string, country: string | null): string =>
  lawOfTheDay(practice, on as Day, country).need;

describe("lawOfTheDay", () => {
  test("knows when the French reading of a common count became contested", () => {
    expect(need("open.aggregate", "2026-04-13", "FR")).toBe("consent");
    expect(need("open.aggregate", "2026-04-14", "FR")).toBe("contested");
  });

  test("knows when Italy exempted it", () => {
    expect(need("open.aggregate", "2026-04-28", "IT")).toBe("consent");
    expect(need("open.aggregate", "2026-04-29", "IT")).toBe("none");
  });

  test("reads the baseline for an unknown country and for a state without a table", () => {
    expect(lawOfTheDay("open.individual", "2026-11-21" as Day, null).rules).toEqual(["EU-M-OPEN"]);
    expect(lawOfTheDay("open.individual", "2026-11-21" as Day, "SE").rules).toEqual(["EU-M-OPEN"]);
    expect(lawOfTheDay("open.individual", "2026-11-21" as Day, "JP").rules).toEqual(["EU-M-OPEN"]);
  });

  test("has the opinion of 2006 before the consent standard, and nothing before that", () => {
    expect(lawOfTheDay("open.individual", "2012-01-01" as Day, "NL")).toMatchObject({
      need: "consent",
      rules: ["X-M-COVERT"],
      sources: ["wp118:V"],
      statusOf: "soft_law",
    });
    expect(lawOfTheDay("open.individual", "2005-01-01" as Day, "NL").rules).toEqual([]);
  });

  test("has one click by request from the day the standard came", () => {
    expect(lawOfTheDay("one-click", "2016-06-01" as Day, null).sources).toEqual([]);
    expect(lawOfTheDay("one-click", "2024-06-01" as Day, null).sources).toEqual(["rfc8058:3.1"]);
  });

  test("lets an authority speak of withdrawal where it speaks, and nowhere else", () => {
    const of = (on: string, country: string): readonly string[] =>
      lawOfTheDay("withdrawal", on as Day, country).sources;
    expect(of("2026-05-01", "IT")).toEqual(["gdpr:7(3)", "garante-284-2026:6"]);
    expect(of("2024-05-01", "IT")).toEqual(["gdpr:7(3)"]);
    expect(of("2026-05-01", "NL")).toEqual(["gdpr:7(3)"]);
  });

  test("knows the rules of transfers from the day they began", () => {
    const { rules, sources } = lawOfTheDay("transfer", "2022-09-14" as Day, "FR");
    expect([rules, sources]).toEqual([
      ["X-T-ADEQUACY", "X-T-SAFEGUARDS"],
      ["gdpr:44", "gdpr:45", "gdpr:46"],
    ]);
    expect(lawOfTheDay("transfer", "2012-01-01" as Day, "FR").sources).toEqual([]);
  });

  test("never cites a clause of another day", () => {
    for (const on of ["2012-01-01", "2018-05-25", "2022-09-14", "2026-04-14", "2026-11-21"]) {
      for (const practice of PRACTICES) {
        for (const country of ["FR", "NL", "IT", "DE", "AT", "ES", null]) {
          const { sources } = lawOfTheDay(practice, on as Day, country);
          expect(sources.filter((id) => !isCitable(id, on as Day))).toEqual([]);
        }
      }
    }
  });
});
