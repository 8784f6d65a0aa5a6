import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import type { AuditDocument } from "../document.ts";

const PROVED =
  '<img src="https://open.shop.example/o.gif?u=ada%40example.org" width="1" height="1">';
const POSSIBLE =
  '<img src="https://config.counting.example/tp?ty=IM&m=campaign_3536&c=353600101_kw03" width="1" height="1">';
const COUNTING =
  '<img src="https://stats.example.com/piwik.php?idsite=1&rec=1&action_name=letter" width="1" height="1">';

function audited(body: string): AuditDocument {
  const text = `From: news@shop.example\nTo: ada@example.org\nContent-Type: text/html\n\n<p>The boat leaves at seven.</p>${body}\n`;
  return auditMessage(new TextEncoder().encode(text));
}

describe("A01", () => {
  test("lets no mere possibility ride on a proof", () => {
    const { references, findings } = audited(PROVED + POSSIBLE);
    expect(references.map(({ tracker, grade }) => [tracker, grade])).toEqual([
      [true, "proved"],
      [true, "possible"],
    ]);
    const found = findings.find(({ id }) => id === "A01");
    expect(found?.at).toHaveLength(1);
    expect(found?.urls).toEqual(["https://open.shop.example/o.gif?u=ada%40example.org"]);
    expect(found?.title).toMatch(/^A hidden image/);
  });

  test("tells of a possibility where there is nothing surer", () => {
    const found = audited(POSSIBLE).findings.find(({ id }) => id === "A01");
    expect(found).toMatchObject({ grade: "possible" });
  });

  test("says that a counter of everybody does not say who", () => {
    const anonymous = audited(COUNTING).findings.find(({ id }) => id === "A01");
    expect(anonymous?.title).toBe("A hidden image counts that somebody opens this mail");
    expect(anonymous?.explanation).toContain("does not say who");
    const known = audited(COUNTING + PROVED).findings.find(({ id }) => id === "A01");
    expect(known?.title).toBe("2 hidden images report when you open this mail");
  });
});
