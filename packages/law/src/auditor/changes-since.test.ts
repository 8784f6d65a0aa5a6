import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { changesSince } from "./changes-since.ts";
import { exemptionsOn } from "./exemptions.ts";
import type { AuditedPractice } from "./law-of-the-day.ts";
import { transferChangesSince, transferLawOn } from "./transfer-law.ts";

const TODAY = "2026-11-21" as Day;

function daysSince(practice: AuditedPractice, after: string, country: string | null) {
  return changesSince(practice, { after: after as Day, until: TODAY }, country).map(
    ({ on, sources }) => `${on} ${sources.join(" ")}`,
  );
}

describe("changesSince", () => {
  test("has the French recommendation and its exemptions after a mail of 2022", () => {
    expect(daysSince("open.individual", "2022-09-14", "FR")).toEqual([
      "2024-10-07 edpb-2-2023:50-51",
      "2026-04-14 cnil-2026-042:2.1 cnil-2026-042:3.2",
    ]);
    expect(daysSince("click.individual", "2022-09-14", "FR")).toEqual([
      "2024-10-07 edpb-2-2023:50-51",
      "2026-07-22 cnil-faq-pixels:links",
    ]);
  });

  test("has the Italian provision and the end of its six months", () => {
    expect(daysSince("open.individual", "2024-11-01", "IT")).toEqual([
      "2026-04-29 garante-284-2026:6 garante-284-2026:5(3)",
      "2026-10-29 garante-284-2026:adapt",
    ]);
    const [first] = changesSince(
      "open.aggregate",
      { after: "2026-04-28" as Day, until: "2026-04-29" as Day },
      "IT",
    );
    expect(first?.what.en).toContain("May be exempt from consent from this day.");
    expect(first?.what.en).toContain("New exemption: A common count");
  });

  test("has nothing after the day on which the rules were read", () => {
    expect(daysSince("open.individual", "2026-11-21", "FR")).toEqual([]);
    expect(daysSince("open.individual", "2030-01-01", "FR")).toEqual([]);
  });

  test("leaves other countries' authorities out", () => {
    for (const country of ["NL", "DE", null]) {
      expect(daysSince("open.individual", "2022-09-14", country)).toEqual([
        "2024-10-07 edpb-2-2023:50-51",
      ]);
    }
  });

  test("says when consent came to be asked for", () => {
    const [first] = changesSince(
      "open.individual",
      { after: "2012-01-01" as Day, until: "2018-12-31" as Day },
      "NL",
    );
    expect(first?.on).toBe("2018-05-25");
    expect(first?.sources).toContain("gdpr:4(11)");
  });
});

describe("exemptionsOn", () => {
  const rules = (practice: AuditedPractice, on: string, country: string | null) =>
    exemptionsOn(practice, on as Day, country).map(({ rule }) => rule);

  test("has hygiene by the day in France only since the recommendation", () => {
    expect(rules("open.individual", "2026-04-13", "FR")).toEqual(["FR-M-SECURITY"]);
    expect(rules("open.individual", "2026-04-14", "FR")).toEqual([
      "FR-M-HYGIENE",
      "FR-M-SECURITY",
      "FR-M-NOTICE",
    ]);
  });

  test("has the common count in Italy, contested in the Netherlands, not in Germany", () => {
    expect(rules("open.aggregate", "2026-11-21", "IT")).toEqual(["IT-M-AGG"]);
    expect(exemptionsOn("open.aggregate", TODAY, "NL")).toMatchObject([
      { rule: "NL-M-AGG", isContested: true },
    ]);
    expect(rules("open.aggregate", "2026-11-21", "DE")).toEqual([]);
  });

  test("has a login's security everywhere, and nothing before the standard of 2018", () => {
    expect(rules("open.individual", "2022-09-14", null)).toEqual(["EU-M-SECURITY"]);
    expect(rules("open.individual", "2012-01-01", "FR")).toEqual([]);
  });
});

describe("transferLawOn", () => {
  const need = (country: string, on: string): string => transferLawOn([country], on as Day).need;

  test("knows the gap of the United States and its end", () => {
    expect(need("US", "2022-09-14")).toBe("safeguards");
    expect(need("US", "2023-07-09")).toBe("safeguards");
    expect(need("US", "2023-07-10")).toBe("listing");
    expect(transferLawOn(["US"], "2022-09-14" as Day).sources).toEqual([
      "c-311-18:ruling",
      "gdpr:44",
      "gdpr:46",
    ]);
  });

  test("knows Brazil and the United Kingdom over time", () => {
    expect([need("BR", "2026-01-10"), need("BR", "2026-02-10")]).toEqual(["safeguards", "none"]);
    expect(["2021-03-01", "2021-07-01", "2032-01-01"].map((on) => need("GB", on))).toEqual([
      "none",
      "none",
      "safeguards",
    ]);
  });

  test("takes the gravest answer, and names only the countries it is about", () => {
    const { need: gravest, because } = transferLawOn(["FR", "US", "BR"], "2024-02-01" as Day);
    expect(gravest).toBe("safeguards");
    expect(because.en).toContain("(BR)");
  });

  test("tells what began, and what disputes it", () => {
    const changes = transferChangesSince(["US"], { after: "2022-09-14" as Day, until: TODAY });
    expect(changes.map(({ on, sources }) => [on, ...sources])).toEqual([
      ["2023-07-10", "eu-2023-1795:1"],
      ["2025-09-03", "t-553-23:ruling"],
      ["2025-10-31", "c-703-25-p:appeal"],
    ]);
  });
});
