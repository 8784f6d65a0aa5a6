import type { Day } from "@consentry/kernel";
import { citationById, isCitable } from "@consentry/law";
import { describe, expect, test } from "vitest";

import { auditMessage, type AuditOptions } from "../audit-message.ts";
import type { AuditDocument } from "../document.ts";
import { fixtureMessages } from "../testing/fixture-messages.ts";
import type { NeedOfTheDay, VerdictOfTheDay } from "./verdict.ts";
import { verdictOf } from "./verdict-of.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;
const COUNTRIES = ["FR", "IT", "NL", "DE", undefined];

/** After the pattern of the case this was made for: a price notice, every link past a counter. */
function priceNotice(date: string | null): Uint8Array {
  const link = (path: string): string =>
    `<a href="https://services.hosting.example/optiext/optiextension.dll?ID=${path}">more</a>`;
  return bytesOf([
    "From: Hosting Example <info@services.hosting.example>",
    "To: Ida Brandt <ida.brandt@example.org>",
    "Subject: Our prices",
    ...(date === null ? [] : [`Date: ${date}`]),
    "List-Unsubscribe: <mailto:leave@services.hosting.example>",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "https://services.hosting.example/optiext/optiextension.dll?ID=jDHjbcPtLMSxv_3WDAOKfSuLKB0Xpj",
    "--b",
    "Content-Type: text/html",
    "",
    `<p>${link("jDHjbcPtLMSxv_7UPsLiktyGLQfQyvTLPIb")} ${link("jDHjbcPtLMSxv_8A80e8LK4pzQGV9yvLUSP")}</p>`,
    '<a href="https://www.hosting.example/prices?at_recipient_id=884213-9f3c">prices</a>',
    '<img src="https://images.hosting.example/o/9rX1p4hQx0sKd7Zq2vLmN8tY.png" width="1" height="1" alt="">',
    "--b--",
  ]);
}

function picture(url: string): Uint8Array {
  return bytesOf([
    "From: Shop <info@shop.example>",
    "To: ida.brandt@example.org",
    "Date: Sat, 21 Nov 2026 09:00:00 +0000",
    "Content-Type: text/html",
    "",
    `<p>Hello</p><img src="${url}" width="180" height="60" alt="Shop">`,
  ]);
}

function bytesOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\r\n"));
}

function lawOf(bytes: Uint8Array, options: AuditOptions = {}): VerdictOfTheDay {
  return auditMessage(bytes, options).law;
}

function needOf({ needs }: VerdictOfTheDay, practice: string): NeedOfTheDay | undefined {
  return needs.find((need) => need.practice === practice);
}

const IN_2022 = "Wed, 14 Sep 2022 10:02:11 +0200";
const IN_2024 = "Thu, 01 Feb 2024 10:02:11 +0100";
const IN_2026 = "Sat, 21 Nov 2026 10:02:11 +0100";

describe("25: a price notice of 2022", () => {
  const law = lawOf(priceNotice(IN_2022), { jurisdiction: "FR" });

  test("asked for consent to opens and to clicks, by the sources of that day", () => {
    expect(law).toMatchObject({ on: "2022-09-14", table: "FR" });
    expect(needOf(law, "open.individual")).toMatchObject({
      need: "consent",
      findings: ["A01"],
      rules: ["FR-M-OPEN"],
      sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "wp118:V"],
      status: "in_force",
      because: "Requires prior consent; none is evidenced in the message.",
    });
    expect(needOf(law, "click.individual")).toMatchObject({
      need: "consent",
      findings: ["A04", "A05"],
    });
  });

  test("asked for safeguards where a company under American law answers", () => {
    expect(needOf(law, "transfer")).toMatchObject({
      need: "safeguards",
      findings: ["A16"],
      sources: ["c-311-18:ruling", "gdpr:44", "gdpr:46", "gdpr:45"],
    });
    expect(needOf(law, "transfer")?.since.map(({ on }) => on)).toEqual([
      "2023-07-10",
      "2025-09-03",
      "2025-10-31",
    ]);
  });

  test("asked to name who receives the data, and nothing of the text part", () => {
    expect(needOf(law, "processor")).toMatchObject({ need: "form", sources: ["gdpr:13"] });
    expect(needOf(law, "text-alternative")).toBeUndefined();
  });

  test("had no exemption for the inactive yet; the day on which it came is told", () => {
    const open = needOf(law, "open.individual");
    expect(open?.exemptions.map(({ rule }) => rule)).toEqual(["FR-M-SECURITY"]);
    expect(open?.since.map(({ on }) => on)).toEqual(["2024-10-07", "2026-04-14"]);
    expect(open?.since.at(-1)?.what).toContain("Stopping mail to the inactive");
  });
});

describe("26: the same notice two years later", () => {
  test("has a list to look the company up in; opens and clicks stay as they were", () => {
    const law = lawOf(priceNotice("Sat, 14 Sep 2024 10:02:11 +0200"), { jurisdiction: "FR" });
    expect(needOf(law, "transfer")).toMatchObject({ need: "listing", findings: ["A17"] });
    expect(needOf(law, "open.individual")).toMatchObject({ need: "consent" });
    expect(needOf(law, "click.individual")).toMatchObject({ need: "consent" });
  });
});

describe("27: a host in São Paulo, one in London", () => {
  const asked = (country: string, on: string): string | undefined => {
    const findings = [{ id: "A16", practice: "transfer" }] as const;
    const occasion = { on: on as Day, jurisdiction: "FR", language: "en" } as const;
    const transfers = [{ country, status: "none" }] as const;
    return verdictOf({ findings, transfers }, occasion).needs[0]?.need;
  };

  test("is judged by the decisions of its day", () => {
    expect([asked("BR", "2026-01-10"), asked("BR", "2026-02-10")]).toEqual(["safeguards", "none"]);
    expect([asked("GB", "2021-03-01"), asked("GB", "2021-07-01")]).toEqual(["none", "none"]);
    expect(asked("GB", "2032-01-01")).toBe("safeguards");
  });
});

describe("28: a logo", () => {
  test("common to all discloses an address, and is no matter of consent", () => {
    const law = lawOf(picture("https://cdn.shop.example/logo.png"), { jurisdiction: "FR" });
    expect(law.needs.map(({ practice, need }) => [practice, need])).toEqual([
      ["remote-resource", "information-objection"],
    ]);
  });

  test("with a number of the reader's is asked like a hidden pixel, visible or not", () => {
    const law = lawOf(picture("https://cdn.shop.example/logo.png?rid=8f3a91c7d2e04b56a1f07c33"), {
      jurisdiction: "FR",
    });
    expect(needOf(law, "open.individual")).toMatchObject({ need: "consent", findings: ["A02"] });
  });
});

describe("one mail on three days in four countries", () => {
  const need = (date: string, jurisdiction: string | undefined, practice: string): string => {
    const options = jurisdiction === undefined ? {} : { jurisdiction };
    const { need, status, exemptions } = needOf(lawOf(priceNotice(date), options), practice) ?? {};
    return [need, status, ...(exemptions ?? []).map(({ rule }) => rule)].join(" ");
  };

  test.each([
    [IN_2022, "FR", "consent in_force FR-M-SECURITY"],
    [IN_2022, "IT", "consent in_force IT-M-SECURITY"],
    [IN_2022, "NL", "consent in_force NL-M-HYGIENE NL-M-SECURITY"],
    [IN_2022, "DE", "consent in_force DE-M-SECURITY"],
    [IN_2022, undefined, "consent in_force EU-M-SECURITY"],
    [IN_2024, "FR", "consent in_force FR-M-SECURITY"],
    [IN_2024, "IT", "consent in_force IT-M-SECURITY"],
    [IN_2026, "FR", "consent in_force FR-M-HYGIENE FR-M-SECURITY FR-M-NOTICE"],
    [IN_2026, "IT", "consent in_force IT-M-SECURITY IT-M-NOTICE"],
    [IN_2026, "NL", "consent in_force NL-M-HYGIENE NL-M-SECURITY"],
    [IN_2026, "DE", "consent in_force DE-M-SECURITY"],
    [IN_2026, undefined, "consent in_force EU-M-SECURITY"],
  ])("opens, %s in %s", (date, country, expected) => {
    expect(need(date, country, "open.individual")).toBe(expected);
  });

  test.each([
    [IN_2022, "FR", "consent in_force X-M-ACTION"],
    [IN_2022, "NL", "contested contested NL-M-CLICK X-M-ACTION"],
    [IN_2026, "IT", "consent in_force X-M-ACTION"],
    [IN_2026, undefined, "consent in_force X-M-ACTION"],
  ])("clicks, %s in %s", (date, country, expected) => {
    expect(need(date, country, "click.individual")).toBe(expected);
  });

  test.each([
    [IN_2022, "safeguards"],
    [IN_2024, "listing"],
    [IN_2026, "listing"],
  ])("American companies, %s", (date, expected) => {
    expect(needOf(lawOf(priceNotice(date)), "transfer")?.need).toBe(expected);
  });

  test("as of another day is judged by that day", () => {
    const law = lawOf(priceNotice(IN_2022), { jurisdiction: "FR", asOf: "2026-11-21" as Day });
    expect(law.on).toBe("2026-11-21");
    expect(needOf(law, "open.individual")?.sources).toContain("cnil-2026-042:2.1");
    expect(needOf(law, "open.individual")?.since).toEqual([]);
  });

  test("tells changes up to the day it is told", () => {
    const law = lawOf(priceNotice(IN_2022), { jurisdiction: "FR", today: "2025-01-01" as Day });
    expect(law.until).toBe("2025-01-01");
    expect(needOf(law, "open.individual")?.since.map(({ on }) => on)).toEqual(["2024-10-07"]);
  });

  test("without a day says nothing", () => {
    expect(lawOf(priceNotice(null), { jurisdiction: "FR" })).toEqual({
      on: null,
      jurisdiction: "FR",
      table: null,
      until: null,
      needs: [],
      citations: [],
    });
  });

  test("before the rules on record says so, and not that nothing was asked", () => {
    const law = lawOf(priceNotice("Sat, 01 Jan 2005 10:00:00 +0000"));
    expect(needOf(law, "open.individual")).toMatchObject({
      need: "none",
      because: "The rules on record say nothing about this on that day.",
    });
  });

  test("a country without a table of its own is read from the baseline, and that is said", () => {
    expect(lawOf(priceNotice(IN_2022), { jurisdiction: "SE" })).toMatchObject({
      jurisdiction: "SE",
      table: "EU",
    });
  });
});

describe("over every fixture, country and language", () => {
  const documents: readonly AuditDocument[] = fixtureMessages().flatMap(([, bytes]) =>
    COUNTRIES.flatMap((jurisdiction, index) => {
      const language = LANGUAGES[index % LANGUAGES.length] ?? "en";
      const where = jurisdiction === undefined ? {} : { jurisdiction };
      return [auditMessage(bytes, { language, ...where })];
    }),
  );

  test("nobody is accused of what a file cannot show", () => {
    for (const { law } of documents) {
      expect(JSON.stringify(law)).not.toMatch(
        /illegal|illégal|illegaal|rechtswidrig|no consent|sans consentement|geen toestemming|keine einwilligung/i,
      );
    }
  });

  test("every source existed on the day it is cited for, and is named once", () => {
    for (const { law } of documents) {
      const cited = law.needs.flatMap(({ sources, exemptions, since }) => [
        ...[...sources, ...exemptions.flatMap((each) => each.sources)].map((id) => [id, law.on]),
        ...since.flatMap((change) => change.sources.map((id) => [id, change.on])),
      ]);
      for (const [id, on] of cited) expect(isCitable(id ?? "", on as Day)).toBe(true);
      expect(law.citations.map(({ id }) => id)).toEqual([...new Set(cited.map(([id]) => id))]);
      for (const { id, title } of law.citations) {
        expect(title).toBe(citationById(id)?.source.title);
      }
    }
  });

  test("every finding that law speaks of has its need, and no need is without a finding", () => {
    for (const { law, findings } of documents) {
      if (law.on === null) continue;
      const asked = findings.filter(({ sources }) => sources.length > 0).map(({ id }) => id);
      const told = new Set(law.needs.flatMap((need) => need.findings));
      expect(asked.filter((id) => !told.has(id))).toEqual([]);
      for (const need of law.needs) expect(need.findings).not.toEqual([]);
    }
  });
});
