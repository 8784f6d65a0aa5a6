import { describe, expect, test } from "vitest";

import { aDocument, aTrackedDocument } from "../../testing/documents.ts";
import { anAuthentication, judged } from "../../testing/judged.ts";
import { htmlPage } from "./html-page.ts";

describe("the report", () => {
  test("says what the rules of the day asked, with sources, exemptions and what changed", () => {
    const page = htmlPage(judged(aTrackedDocument(), "FR", "en"), null, { language: "en" });
    expect(page).toContain("What the rules of that day asked");
    expect(page).toContain("As of 14 September 2022, by the rules for France.");
    expect(page).toContain("Requires prior consent; none is evidenced in the message.");
    expect(page).toContain("Directive 2002/58/EC, Art. 5(3)");
    expect(page).toContain("Security of a login");
    expect(page).toContain("2026-04-14");
  });

  test("leaves the rules out where no day is known", () => {
    const { message } = aDocument();
    const undated = { ...aTrackedDocument(), message: { ...message, date: null } };
    const page = htmlPage(judged(undated, "FR", "en"), null, { language: "en" });
    expect(page).not.toContain("What the rules of that day asked");
  });

  test("says what vouches for the copy, and that nothing does", () => {
    const authentication = anAuthentication();
    const page = htmlPage(aDocument({ authentication }), null, { language: "en" });
    expect(page).toContain("news.host.example");
    expect(page).toContain("Anybody could have written these");
    expect(htmlPage(aDocument(), null, { language: "en" })).toContain("It carries no signature");
  });

  test("takes what fields say for text", () => {
    const attack = `<img src="https://evil.example/"><script>`;
    const claims = anAuthentication().claims.map((claim) => ({ ...claim, by: attack }));
    const authentication = anAuthentication({ claims });
    const page = htmlPage(aDocument({ authentication }), null, { language: "en" });
    expect(page).not.toContain(attack);
    expect(page).toContain("&lt;script&gt;");
  });
});
