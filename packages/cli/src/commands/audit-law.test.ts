import type { AuditDocument } from "@consentry/audit";
import { describe, expect, test } from "vitest";

import { runConsentry } from "../audit/testing/run-consentry.ts";

const NOTICE = [
  "From: Shop <news@news.shop.example>",
  "To: ida.brandt@example.org",
  "Date: Wed, 14 Sep 2022 10:02:11 +0200",
  "DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=k1; h=from:to; bh=aa; b=bb",
  "Content-Type: text/html",
  "",
  '<p>Hello</p><img src="https://t.shop.example/open/9rX1p4hQx0sKd7Zq2vLm" width="1" height="1">',
].join("\r\n");

async function audited(...flags: readonly string[]): Promise<AuditDocument> {
  const { stdout } = await runConsentry(["audit", "-", "--format", "json", ...flags], {
    stdin: NOTICE,
  });
  return JSON.parse(stdout) as AuditDocument;
}

describe("consentry audit", () => {
  test("judges by the mail's own day, and by another with --as-of", async () => {
    const own = await audited("--jurisdiction", "IT");
    expect(own.law).toMatchObject({ on: "2022-09-14", table: "IT" });
    expect(own.law.needs[0]?.since.at(-1)?.on).toBe("2026-10-29");
    const later = await audited("--jurisdiction", "IT", "--as-of", "2026-11-21");
    expect(later.law.on).toBe("2026-11-21");
    expect(later.law.needs[0]?.sources).toContain("garante-284-2026:6");
    expect(later.law.needs[0]?.since).toEqual([]);
  });

  test("shows signatures as read, and checks nothing by itself", async () => {
    const { authentication } = await audited();
    expect(authentication.signatures).toMatchObject([{ domain: "shop.example", isAligned: true }]);
    expect(authentication.checked).toBeNull();
    const { stdout } = await runConsentry(["audit", "-", "--lang", "fr"], { stdin: NOTICE });
    expect(stdout).toContain("Lu, non vérifié");
    expect(stdout).toContain("CE QUE DEMANDAIENT LES RÈGLES DE CE JOUR");
  });
});
