import { readFileSync } from "node:fs";

import { auditMessage } from "@consentry/audit";
import { describe, expect, test } from "vitest";

import { unreadRecord } from "../../record.ts";
import { aDocument, aFinding, aHostileDocument, aPlace } from "../../testing/documents.ts";
import { anUnclearDocument, aTrackedDocument } from "../../testing/documents.ts";
import { aTrackedMail } from "../../testing/messages.ts";
import { chapterOf, htmlPage, htmlPageOf } from "./html-page.ts";
import { STYLE } from "./style.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;
const MARKUP = `"'><script>alert(1)</script><img src=x onerror=alert(1)></title></style><!--`;

function pageOf(mail: string, language: (typeof LANGUAGES)[number] = "en"): string {
  const bytes = new TextEncoder().encode(mail);
  return htmlPage(auditMessage(bytes, { language }), bytes, { language });
}

describe("htmlPage", () => {
  test("says the verdict first, quotes the place in the file and draws the mail", () => {
    const page = pageOf(aTrackedMail());
    expect(page).toMatch(/<h2 class="sentence">This mail watches you: 1 hidden image reports/);
    expect(page).toContain("<mark>https://open.shop.example/o.gif?u=jeanne%40example.org</mark>");
    expect(page).toMatch(/part 1, line 11, byte \d+/);
    expect(page).toMatch(/<iframe\s+sandbox=""\s+referrerpolicy="no-referrer"/);
    expect(page).toContain("EU-M-OPEN");
    expect(page).toMatch(/SHA-256<\/dt>\s*<dd><code>[\da-f]{64}<\/code>/);
    expect(page).toContain("as of 14 September 2022");
    expect(page).toContain("This is not legal advice.");
  });

  test("names the country and the day by whose rules it was judged", () => {
    const settings = { language: "fr", jurisdiction: "FR", asOf: "2026-01-05" as never } as const;
    const page = htmlPage(aTrackedDocument(), null, settings);
    expect(page).toContain("les règles du pays : France, au 5 janvier 2026");
  });

  test("names who is told, where they are and what that was on the day", () => {
    const page = htmlPage(aTrackedDocument(), null, { language: "en" });
    expect(page).toContain("Partner Inc.");
    expect(page).toContain("United States");
    expect(page).toContain("no adequacy recognised on the mail&#39;s day");
  });

  test("without the original quotes and draws nothing, and says so", () => {
    const page = htmlPage(aTrackedDocument(), null, { language: "en" });
    expect(page).toContain("Without the original mail it cannot be drawn.");
    expect(page).not.toContain("<iframe");
    expect(page).not.toContain("<figure>");
  });

  test.each(LANGUAGES)("is one well-formed file for any message (%s)", (language) => {
    const records = [
      aDocument(),
      aTrackedDocument(),
      anUnclearDocument(),
      aHostileDocument(),
      unreadRecord("gone.eml", "not-found"),
    ];
    const page = htmlPageOf(
      records.map((record) => chapterOf(record, null, { language })),
      { language },
    );
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
    for (const name of ["section", "article", "div", "ul", "ol", "dl", "table", "header", "p"]) {
      const opened = page.match(new RegExp(`<${name}[ >]`, "g"))?.length ?? 0;
      expect([name, page.split(`</${name}>`).length - 1]).toEqual([name, opened]);
    }
  });

  test("gives several messages a table of contents and a section each", () => {
    const chapters = [aTrackedDocument(), aDocument()].map((one) =>
      chapterOf(one, null, { language: "en" }),
    );
    const page = htmlPageOf(chapters, { language: "en" });
    expect(page).toMatch(/href="#message-2"\s*>Répétition de jeudi</);
    expect(page.match(/<article class="message"/g)).toHaveLength(2);
  });

  test.each(LANGUAGES)("lets no text of a message become markup (%s)", (language) => {
    const page = htmlPage(
      aDocument({
        file: MARKUP,
        message: { ...aHostileDocument().message, subject: MARKUP, from: MARKUP, to: [MARKUP] },
        findings: [aFinding({ title: MARKUP, explanation: MARKUP, cannotProve: MARKUP })],
        platform: {
          name: MARKUP,
          company: MARKUP,
          country: MARKUP,
          parent: MARKUP,
          parentCountry: MARKUP,
          confidence: 1,
          evidence: [],
        },
        notices: [{ code: "unknown-charset", part: MARKUP }],
      }),
      new TextEncoder().encode(MARKUP.repeat(100)),
      { language },
    );
    expect(page).not.toMatch(/<script|<img|<!--|onerror=alert\(1\)>/);
    expect(page.match(/<\/title>|<\/style>/g)).toHaveLength(2);
  });

  test("writes out what would steer the eye: controls, direction marks", () => {
    const page = htmlPage(aHostileDocument(), null, { language: "en" });
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(page).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069]/);
  });

  test("bounds what one finding quotes", () => {
    const at = Array.from({ length: 5000 }, (_, line) => aPlace(line + 1));
    const bytes = new TextEncoder().encode("x".repeat(1000));
    const page = htmlPage(aDocument({ findings: [aFinding({ at })] }), bytes, { language: "en" });
    expect(page.match(/<figure>/g)).toHaveLength(24);
    expect(page).toContain("4,976 more are listed by --format json.");
  });

  test("wears the colours of the auditor's page", () => {
    const tokens = readFileSync(
      new URL("../../../../../web/src/design/tokens.css", import.meta.url),
      "utf8",
    );
    const colours = (css: string): string[] =>
      Array.from(
        css.matchAll(/--([a-z-]{1,20}): ?(#[\da-f]{6})/g),
        ([, name, value]) => `${name} ${value}`,
      );
    const ours = colours(STYLE);
    expect(ours.length).toBeGreaterThan(20);
    for (const colour of ours) expect(colours(tokens)).toContain(colour);
  });
});
