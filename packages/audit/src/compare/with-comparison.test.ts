import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import type { AuditDocument } from "../document.ts";
import { compareMessages } from "./compare-messages.ts";
import { aCopy, aNewsletter, TOM } from "./testing/a-mailing.ts";
import { withComparison } from "./with-comparison.ts";

/** Audits the first copy alone and with the second; the element stands at the end of both. */
function raised(first: string, second: string): { alone: AuditDocument; both: AuditDocument } {
  const around = (html: string): string =>
    aNewsletter("x", "you").replace("</body>", `${html}</body>`);
  const copies = [aCopy({ html: around(first) }), aCopy({ ...TOM, html: around(second) })] as const;
  const comparison = compareMessages(...copies);
  if (!comparison.ok) throw new Error(comparison.error.code);
  const alone = auditMessage(copies[0]);
  return { alone, both: withComparison(alone, comparison.value) };
}

const OWN = /\/own/;

describe("withComparison", () => {
  test("proves a tracker that differs", () => {
    const pixel = (token: string): string =>
      `<img src="https://t.shop.example/own/open/${token}" width=1 height=1>`;
    const { alone, both } = raised(pixel("hGkJv2KW4j2zpt2x8Q"), pixel("Zp81mWq7fT0aLx3c6V"));
    const reference = both.references.find(({ url }) => OWN.test(url));
    expect(alone.references.find(({ url }) => OWN.test(url))?.grade).not.toBe("proved");
    expect(reference).toMatchObject({ class: "beacon", identifies: "recipient", grade: "proved" });
    expect(reference?.because[0]).toBe("differs-between-copies");
    expect(both.findings.find(({ id }) => id === "A01")?.grade).toBe("proved");
  });

  test("calls nothing in an attached file a report of the reading, though it differs", () => {
    const copies = [
      ["ida@example.net", "hGkJv2KW4j2zpt2x8Q"],
      ["tom@example.org", "Zp81mWq7fT0aLx3c6V"],
    ].map(([to = "", token = ""]) => {
      const icon = `[InternetShortcut]\r\nURL=https://shop.example/\r\nIconFile=https://t.shop.example/own/${token}.ico\r\n`;
      return new TextEncoder().encode(
        [
          "From: news@shop.example",
          `To: ${to}`,
          'Content-Type: multipart/mixed; boundary="b"',
          "",
          "--b",
          "Content-Type: text/plain",
          "",
          "Five books that we could not put down this month, and where to find them.",
          "--b",
          'Content-Type: application/octet-stream; name="books.url"',
          "Content-Transfer-Encoding: base64",
          'Content-Disposition: attachment; filename="books.url"',
          "",
          btoa(icon),
          "--b--",
          "",
        ].join("\r\n"),
      );
    }) as [Uint8Array, Uint8Array];
    const comparison = compareMessages(...copies);
    if (!comparison.ok) throw new Error(comparison.error.code);
    expect(comparison.value.pairs).toContainEqual(
      expect.objectContaining({ when: "attachment", identifies: "recipient" }),
    );
    const both = withComparison(auditMessage(copies[0]), comparison.value);
    expect(both.references.find(({ url }) => OWN.test(url))).toMatchObject({
      when: "attachment",
      class: "ordinary",
      tracker: false,
      identifies: "recipient",
      grade: "proved",
    });
    expect(both.summary).toMatchObject({ openTrackers: 0, verdict: "untracked" });
  });

  test("finds that a tracker which is the same for both counts nobody by name", () => {
    const pixel = `<img src="https://t.shop.example/own/open/hGkJv2KW4j2zpt2x8Q" width=1 height=1>`;
    const { alone, both } = raised(pixel, pixel);
    const guessed = alone.references.find(({ url }) => OWN.test(url));
    const reference = both.references.find(({ url }) => OWN.test(url));
    expect(guessed).toMatchObject({ class: "beacon", identifies: "recipient" });
    expect(reference).toMatchObject({
      class: "aggregate-beacon",
      tracker: true,
      identifies: "campaign",
    });
    expect(reference?.grade).toBe(guessed?.grade);
    expect(reference?.because[0]).toBe("same-in-both-copies");
  });

  test("makes an ordinary picture that differs a personalised one", () => {
    const picture = (number: number): string =>
      `<img src="https://cdn.shop.example/own/recipes/${number}/1.png" width=300 height=200>`;
    const { alone, both } = raised(picture(51791698), picture(51791696));
    expect(alone.references.find(({ url }) => OWN.test(url))?.class).toBe("ordinary");
    expect(both.references.find(({ url }) => OWN.test(url))).toMatchObject({
      class: "personalised-image",
      tracker: true,
      grade: "proved",
    });
    expect(both.summary.openTrackers).toBe(alone.summary.openTrackers + 1);
    expect(both.findings.map(({ id }) => id)).toContain("A02");
  });

  test("makes a plain link that differs a tracked one, by its own parameter", () => {
    const link = (number: number): string =>
      `<a href="https://shop.example/own?ref=${number}">here</a>`;
    const { alone, both } = raised(link(20417), link(39981));
    expect(alone.links.find(({ url }) => OWN.test(url))?.tracked).toBe(false);
    expect(both.links.find(({ url }) => OWN.test(url))).toMatchObject({
      tracked: true,
      identifies: "recipient",
      grade: "proved",
      because: ["parameter:ref", "differs-between-copies"],
    });
    expect(both.findings.find(({ id }) => id === "A05")?.grade).toBe("proved");
  });

  test("does not call leaving tracked because it knows who leaves", () => {
    const link = (number: number): string =>
      `<a href="https://shop.example/own/unsubscribe?s=${number}">Unsubscribe</a>`;
    const { both } = raised(link(20417), link(39981));
    expect(both.links.find(({ url }) => OWN.test(url))).toMatchObject({
      tracked: false,
      identifies: "recipient",
      grade: "proved",
    });
  });

  test("clears a link that only looked personal", () => {
    const link = `<a href="https://shop.example/own/click?uid=hGkJv2KW4j2zpt2x8QhGkJv2KW4j2zpt2x8QhGkJv2KW4j2zpt2x8Qab">here</a>`;
    const { alone, both } = raised(link, link);
    expect(alone.links.find(({ url }) => OWN.test(url))?.tracked).toBe(true);
    expect(both.links.find(({ url }) => OWN.test(url))).toMatchObject({
      tracked: false,
      identifies: "campaign",
      grade: "proved",
    });
  });

  test("leaves what differs only in words as it was", () => {
    const picture = (name: string): string =>
      `<img src="https://cdn.shop.example/own/${name}.jpg" width=300 height=90>`;
    const { alone, both } = raised(picture("shoes"), picture("hats"));
    const own = ({ references }: AuditDocument) => references.find(({ url }) => OWN.test(url));
    expect(own(both)).toEqual(own(alone));
  });

  test("keeps every finding that rests on something else", () => {
    const fields = ["Disposition-Notification-To: news@shop.example"];
    const html = aNewsletter("7v32nb0l9x", "you");
    const comparison = compareMessages(aCopy({ html, fields }), aCopy({ ...TOM, html, fields }));
    if (!comparison.ok) throw new Error(comparison.error.code);
    const alone = auditMessage(aCopy({ html, fields }));
    const both = withComparison(alone, comparison.value);
    const others = ({ findings }: AuditDocument) =>
      findings.filter(({ id }) => id === "A07" || id > "A08");
    expect(others(alone).length).toBeGreaterThan(0);
    expect(others(both)).toEqual(others(alone));
    expect(both.findings.map(({ id }) => id)).toEqual(both.findings.map(({ id }) => id).toSorted());
  });

  test("gives back a document of neither copy, or of copies that prove nothing", () => {
    const copy = aCopy({ html: aNewsletter("7v32nb0l9x", "you") });
    const other = auditMessage(aCopy({ html: "<p>Something else</p>" }));
    const comparison = compareMessages(copy, copy);
    if (!comparison.ok) throw new Error(comparison.error.code);
    expect(withComparison(other, comparison.value)).toBe(other);
    const document = auditMessage(copy);
    expect(withComparison(document, comparison.value)).toBe(document);
  });
});
