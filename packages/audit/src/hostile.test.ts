import { describe, expect, test } from "vitest";

import { auditMessage } from "./audit-message.ts";
import type { AuditDocument } from "./document.ts";
import { bytesOf, latin1, message, nestedMessages } from "./mime/testing/messages.ts";

const PIXEL = '<img src="https://t.shop.example/open/x7Kp2QmZ9vRb4TnW8yLs" width="1" height="1">';

function html(text: string, ...fields: readonly string[]): Uint8Array {
  return message("From: a@example.org", "Content-Type: text/html", ...fields, "", text);
}

/** As `latin1`, for megabytes. */
function large(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** What a person reads first: whether it was read, what stood in the way, what was found. */
function heard({ error, notices, summary }: AuditDocument): unknown {
  return [error?.code ?? null, notices.map(({ code }) => code), summary.openTrackers];
}

describe("what is no message", () => {
  test.each([
    ["an empty file", "", "empty"],
    ["line ends only", "\r\n\r\n", "empty"],
    ["a picture", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001", "not-a-message"],
    ["a letter", "Dear Ada,\n\nthe boat leaves at seven.\n", "not-a-message"],
    ["a page", `<html><body>${PIXEL}</body></html>`, "not-a-message"],
  ])("is refused: %s", (_, text, code) => {
    const document = auditMessage(latin1(text));
    expect(document.error?.code).toBe(code);
    expect(document.error?.message).toMatch(/\.$/);
    expect(document.summary.verdict).toBe("unclear");
  });
});

describe("what is damaged", () => {
  test("a multipart cut off is read as far as it goes, and nobody is acquitted", () => {
    const whole = message(
      "From: a@example.org",
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      "",
      "The boat leaves at seven.",
      "--b",
      "Content-Type: text/html",
      "",
      "<p>The boat leaves at seven.</p>",
    );
    const document = auditMessage(whole);
    expect(heard(document)).toEqual([null, ["truncated-multipart"], 0]);
    expect(document.summary.verdict).toBe("unclear");
  });

  test("a charset nobody knows does not hide a pixel", () => {
    const bytes = message(
      "From: a@example.org",
      "Content-Type: text/html; charset=x-moon",
      "",
      PIXEL,
    );
    expect(heard(auditMessage(bytes))).toEqual([null, ["unknown-charset"], 1]);
  });

  test("a charset that is not the text's own does not hide a pixel", () => {
    for (const charset of ["utf-8", "us-ascii", "koi8-r", "shift_jis", "gb18030", "big5"]) {
      const bytes = latin1(
        `From: a@example.org\r\nContent-Type: text/html; charset=${charset}\r\n\r\n<p>\u00e9\u00ff\u0080</p>${PIXEL}`,
      );
      expect(auditMessage(bytes).summary.openTrackers, charset).toBe(1);
    }
  });

  test.each([
    ["a tag", "<a href='x"],
    ["a comment", "<!-- x"],
    ["a style", "<style>a{b:url("],
    ["a table", "<table><tr><td>"],
  ])("HTML that never closes %s keeps what came before", (_, end) => {
    expect(auditMessage(html(`${PIXEL}<p>text ${end}`)).summary.openTrackers).toBe(1);
  });

  test("NUL bytes anywhere do not hide a pixel", () => {
    expect(auditMessage(html(`\0<p>\0a\0</p>\0${PIXEL}\0`)).summary.openTrackers).toBe(1);
    expect(auditMessage(latin1("From: \0\0\r\n\0\r\n\0")).error).toBeUndefined();
  });

  test("control and direction characters in an address stay where they are, as data", () => {
    const url = "https://t.shop.example/a\u001b[31m\u0007b\u202egnp.exe";
    const { references, links } = auditMessage(
      html(`<img src="${url}"><a href="${url}">x</a>`, "MIME-Version: 1.0").slice(),
    );
    expect(references[0]?.host).toBe("t.shop.example");
    expect(links[0]?.host).toBe("t.shop.example");
    expect(references[0]?.url).toContain("\u001b[31m");
  });

  test("tabs and line ends inside an address are passed over, as clients do", () => {
    const { references } = auditMessage(html('<img src="htt\tps://t.shop\n.example/a\r\nb">'));
    expect(references.map(({ url }) => url)).toEqual(["https://t.shop.example/ab"]);
  });
});

describe("what is too much", () => {
  test("messages within messages are read a hundred deep, and the document says so", () => {
    expect(heard(auditMessage(nestedMessages(100)))).toEqual([null, [], 0]);
    const deeper = auditMessage(nestedMessages(150));
    expect(heard(deeper)).toEqual([null, ["nested-too-deep"], 0]);
    expect(deeper.summary.verdict).toBe("unclear");
  });

  test("five thousand parts are read up to the bound", () => {
    const bytes = bytesOf(
      `From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n${`--b\nContent-Type: text/html\n\n${PIXEL}\n`.repeat(5000)}--b--\n`,
    );
    const document = auditMessage(bytes);
    expect(document.notices.map(({ code }) => code)).toEqual(["too-many-parts"]);
    expect(document.references.length).toBeGreaterThan(900);
  });

  test("a header of a megabyte is read up to the bound", () => {
    const document = auditMessage(html(PIXEL, `X-Long: ${"a ".repeat(524_288)}`));
    expect(document.notices.map(({ code }) => code)).toContain("header-too-large");
    expect(document.error).toBeUndefined();
  });

  test("what a header too long says of its content is missed, and nobody is acquitted", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `u${index}@example.net`).join(", ");
    const document = auditMessage(
      bytesOf(`From: a@example.org\nTo: ${names}\nContent-Type: text/html\n\n${PIXEL}\n`),
    );
    expect(document.notices.map(({ code }) => code)).toContain("header-too-large");
    expect(document.summary).toMatchObject({ openTrackers: 0, verdict: "unclear" });
  });

  test("a base64 line of 50 MB is decoded", () => {
    const line = Buffer.alloc(50_000_000, "QUJD").toString("latin1");
    const bytes = large(
      `From: a@example.org\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(
        PIXEL + "  ".repeat(PIXEL.length % 3),
      )
        .toString("base64")
        .replaceAll("=", "")}${line}`,
    );
    const document = auditMessage(bytes);
    expect(document.message.parts[0]?.bytes).toBeGreaterThan(37_000_000);
    expect(document.summary.openTrackers).toBe(1);
  });

  test("a message of 25 MB is read whole", () => {
    const attachment =
      "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5\r\n".repeat(350_000);
    const bytes = large(
      `From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}\r\n--b\r\nContent-Type: text/html\r\n\r\n${PIXEL}\r\n--b--\r\n`,
    );
    expect(bytes.length).toBeGreaterThan(24_000_000);
    expect(heard(auditMessage(bytes))).toEqual([null, [], 1]);
  });

  test("a message of 100,000 links is read whole", () => {
    const links = Array.from({ length: 100_000 }, (_, i) => `<a href=https://a.example/${i}>x</a>`);
    const document = auditMessage(html(links.join("\n")));
    expect(document.links).toHaveLength(100_000);
    expect(document.notices).toEqual([]);
    expect(document.links.at(-1)?.at.line).toBe(100_003);
  });

  test("more pictures than anybody sends are judged up to the bound", () => {
    const document = auditMessage(html("<img src=https://a.example/b>".repeat(30_000)));
    expect(document.references).toHaveLength(20_000);
    expect(document.notices).toEqual([{ code: "too-many-references", part: "" }]);
    expect(document.summary.verdict).toBe("unclear");
  });

  test("an address behind hundreds of attributes is missed, and the document says so", () => {
    const many = Array.from({ length: 300 }, (_, index) => `a${index}=1`).join(" ");
    const document = auditMessage(html(`<img ${many} src="https://t.shop.example/open">`));
    expect(heard(document)).toEqual([null, ["too-many-attributes"], 0]);
    expect(document.summary.verdict).toBe("unclear");
  });

  test("elements too deep are said, and read on", () => {
    const document = auditMessage(html(`${"<div>".repeat(2_000)}${PIXEL}`));
    expect(heard(document)).toEqual([null, ["html-too-deep"], 1]);
  });

  test("two hundred thousand pictures in a page within an attribute do not overflow", () => {
    const inside = "<img src=//a.example/b>".repeat(200_000);
    expect(auditMessage(html(`<iframe srcdoc="${inside}"></iframe>`)).references).toHaveLength(
      20_000,
    );
  });
});
