import { auditMessage, type Language } from "@consentry/audit";
import { describe, expect, test } from "vitest";

import { textPage } from "./text-page.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;
const PIXEL =
  '<img src="https://open.shop.example/o.gif?u=ada%40example.org" width="1" height="1">';
const POSSIBLE =
  '<img src="https://config.counting.example/tp?ty=IM&m=campaign_3536&c=353600101_kw03" width="1" height="1">';
const COUNTING =
  '<img src="https://stats.example.com/piwik.php?idsite=1&rec=1&action_name=letter" width="1" height="1">';
const PICTURE = '<img src="https://shop.example/logo.png" width="90" height="30">';

function pageOf(body: string, language: Language = "en", header = ""): string {
  const text = `From: news@shop.example\nTo: ada@example.org\nDate: Thu, 18 Jul 2024 09:27:15 +0200\n${header}Content-Type: text/html\n\n<p>The boat leaves at seven.</p>${body}\n`;
  const bytes = new TextEncoder().encode(text);
  const record = auditMessage(bytes, { language });
  const page = textPage(record, { columns: 100, hasColour: false, language });
  return page.replaceAll(/\s+/g, " ");
}

describe("no section contradicts another", () => {
  test("the verdict counts no mere possibility beside a proof", () => {
    expect(pageOf(PIXEL + POSSIBLE)).toContain("1 hidden image reports when you open it");
    expect(pageOf(POSSIBLE)).toContain("1 remote image might report you");
  });

  test("what is contested says what the rules applied ask for", () => {
    const page = pageOf(COUNTING);
    expect(page).toContain("Counting how many open it Requires prior consent");
    expect(page).toContain("Consent contested; the rules applied here ask for it first");
    expect(page).toContain("a known form of Matomo");
  });

  test("a request for a receipt is told beside the verdict", () => {
    const page = pageOf("", "en", "Disposition-Notification-To: news@shop.example\n");
    expect(page).toContain("This mail does not watch you");
    expect(page).toContain("But it asks your program to report that you read it");
    expect(pageOf("")).not.toContain("asks your program to report");
  });

  test.each(LANGUAGES)(
    "a mail that watches nobody is told so, and no later law, in %s",
    (language) => {
      const harmless = pageOf(PICTURE, language);
      const worth = {
        en: "Nothing observes you. Worth knowing",
        fr: "Rien ne vous observe. Bon à savoir",
        nl: "Niets volgt u. Wel goed",
        de: "Nichts beobachtet Sie. Trotzdem gut",
      }[language];
      expect(harmless).toContain(worth);
      expect(harmless).not.toContain("2024-10-07");
      const watching = pageOf(PIXEL, language);
      expect(watching).not.toContain(worth);
      expect(watching).toContain("2024-10-07");
    },
  );

  test.each([
    ["en", "GDPR, Art. 13, 44"],
    ["fr", "RGPD, art. 13, 44"],
    ["nl", "AVG, art. 13, 44"],
    ["de", "DSGVO, Art. 13, 44"],
  ] as const)("clauses are cited as people write them in %s", (language, cited) => {
    const page = pageOf(PICTURE, language);
    expect(page).toContain(cited);
    expect(page.includes("ailleurs : Révèle")).toBe(language === "fr");
  });
});
