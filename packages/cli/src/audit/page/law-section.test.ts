import type { AuditDocument, Language } from "@consentry/audit";
import { describe, expect, test } from "vitest";

import { inkFor } from "../../terminal/ink.ts";
import { widthOf } from "../../terminal/width.ts";
import { aDocument, aFinding, aTrackedDocument } from "../testing/documents.ts";
import { anAuthentication, judged } from "../testing/judged.ts";
import { WORDS } from "../words/index.ts";
import { addAuthentication } from "./authentication-section.ts";
import { addLaw } from "./law-section.ts";
import type { Page } from "./page.ts";
import { Sheet } from "./sheet.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;

function sectionOf(
  add: (page: Page) => void,
  record: AuditDocument,
  language: Language,
  columns = 80,
): string {
  const sheet = new Sheet(columns);
  add({ record, words: WORDS[language], language, ink: inkFor(false), sheet, evidence: [] });
  return sheet.toString();
}

const CHECKED = anAuthentication({
  checked: {
    askedAt: "2026-11-21T12:00:00Z",
    results: [
      {
        method: "dkim",
        domain: "news.host.example",
        selector: "k1",
        result: "no-key",
        reason: "key-gone",
        why: "",
      },
      {
        method: "spf",
        domain: null,
        selector: null,
        result: "unknown",
        reason: "delivery-not-told",
        why: "",
      },
    ],
  },
});

describe("the section on law", () => {
  test.each([
    ["FR", "fr"],
    ["FR", "en"],
    ["NL", "nl"],
    ["SE", "de"],
  ] as const)("reads well: %s in %s", async (country, language) => {
    const record = judged(aTrackedDocument(), country, language);
    const page = sectionOf(addLaw, record, language);
    await expect(page).toMatchFileSnapshot(`./pages/law.${country}.${language}.txt`);
  });

  test("says nothing of a mail without a day, and of one that does nothing", () => {
    const { message } = aDocument();
    const undated = { ...aTrackedDocument(), message: { ...message, date: null } };
    expect(sectionOf(addLaw, judged(undated, "FR", "en"), "en").trim()).toBe("");
    expect(sectionOf(addLaw, judged(aDocument(), "FR", "en"), "en").trim()).toBe("");
  });

  test("says that nothing changed where nothing did", () => {
    const message = { ...aDocument().message, date: "2026-11-21T08:00:00Z" };
    const record = judged({ ...aTrackedDocument(), message, findings: [aFinding()] }, "FR", "en");
    expect(sectionOf(addLaw, record, "en")).toContain(
      "Up to 21 November 2026 the answer stayed the same.",
    );
  });

  test("tells a change that touches two practices once", () => {
    const page = sectionOf(addLaw, judged(aTrackedDocument(), "FR", "en"), "en");
    expect(page.match(/2024-10-07/g)).toHaveLength(1);
  });

  test.each(LANGUAGES)("accuses nobody, and fits (%s)", (language) => {
    for (const country of ["FR", "IT", "NL", "DE", null]) {
      const page = sectionOf(addLaw, judged(aTrackedDocument(), country, language), language, 60);
      expect(page).not.toMatch(/illegal|illégal|illegaal|rechtswidrig|no consent/i);
      for (const line of page.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(60);
    }
  });
});

describe("the section on what vouches for a copy", () => {
  test.each([
    ["claimed.en", anAuthentication(), "en"],
    ["claimed.fr", anAuthentication(), "fr"],
    ["checked.de", CHECKED, "de"],
    ["checked.nl", CHECKED, "nl"],
  ] as const)("reads well: %s", async (name, authentication, language) => {
    const page = sectionOf(addAuthentication, aDocument({ authentication }), language);
    await expect(page).toMatchFileSnapshot(`./pages/authentication.${name}.txt`);
  });

  test("is left out where nothing vouches", () => {
    expect(sectionOf(addAuthentication, aDocument(), "en").trim()).toBe("");
  });

  test("lets no field steer the terminal", () => {
    const attack = "\x1b[2J\u202e\r\nnews.example";
    const { signatures, claims } = anAuthentication();
    const authentication = anAuthentication({
      signatures: signatures.map((signature) => ({ ...signature, domain: attack })),
      claims: claims.map((claim) => ({ ...claim, by: attack, result: attack, domain: attack })),
    });
    const page = sectionOf(addAuthentication, aDocument({ authentication }), "en");
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(page).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });

  test("lists a few fields of many", () => {
    const [claim] = anAuthentication().claims;
    const claims = Array.from({ length: 200 }, (_, n) => ({ ...claim!, by: `mx${n}.example` }));
    const page = sectionOf(
      addAuthentication,
      aDocument({ authentication: anAuthentication({ claims }) }),
      "en",
    );
    expect(page.split("\n").length).toBeLessThan(25);
  });
});
