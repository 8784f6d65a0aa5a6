import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthOf, LINEAR } from "../testing/growth.ts";
import { decodeBody } from "./body.ts";
import { MAX_PARTS } from "./limits.ts";
import { readMessage, type Part } from "./message.ts";
import { bytesOf, message, mustRead, nestedMessages, outline, textOf } from "./testing/messages.ts";

const MIXED = message(
  "From: Ada <ada@example.org>",
  'Content-Type: multipart/mixed; boundary="out"',
  "",
  "preamble",
  "--out",
  "Content-Type: multipart/alternative; boundary=in",
  "",
  "--in",
  "",
  "plain",
  "--in",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "<p>caf=C3=A9</p>",
  "--in--",
  "--out",
  "Content-Type: message/rfc822",
  "",
  "Subject: forwarded",
  "Content-Type: multipart/mixed; boundary=fw",
  "",
  "--fw",
  "",
  "one",
  "--fw",
  "Content-Type: message/rfc822",
  "",
  "Subject: single",
  "",
  "two",
  "--fw--",
  "--out--",
  "epilogue",
);

describe("readMessage", () => {
  test("numbers parts as IMAP does", () => {
    expect(outline(MIXED)).toEqual([
      "multipart/mixed",
      "1 multipart/alternative",
      "1.1 text/plain",
      "1.2 text/html",
      "2 message/rfc822",
      "2.TEXT multipart/mixed",
      "2.1 text/plain",
      "2.2 message/rfc822",
      "2.2.1 text/plain",
    ]);
    expect(mustRead(MIXED).notices).toEqual([]);
  });

  test("numbers the only body of a message 1", () => {
    expect(outline(message("Subject: a", "", "text"))).toEqual(["1 text/plain"]);
    expect(outline(nestedMessages(1))).toEqual(["1 message/rfc822", "1.1 text/plain"]);
  });

  test("gives the line end before a delimiter to the delimiter", () => {
    const texts = mustRead(MIXED)
      .parts.filter(({ isContainer }) => !isContainer)
      .map((part) => textOf(MIXED, part));
    expect(texts).toEqual(["plain", "<p>café</p>", "one", "two"]);
  });

  test("tells what the header says of a part", () => {
    const raw = message(
      'Content-Type: TEXT/HTML; Charset="ISO-8859-1"; name=old.html (comment)',
      "Content-Transfer-Encoding: Base64 ",
      "Content-Disposition: Attachment; filename*0*=utf-8''a%20; filename*1=b.html",
      "Content-ID: <image@example.org>",
      "",
      "",
    );
    expect(mustRead(raw).root).toMatchObject({
      type: "text/html",
      charset: "iso-8859-1",
      encoding: "base64",
      disposition: "attachment",
      filename: "a b.html",
      contentId: "image@example.org",
    });
  });

  test.each(["", "html", "text/html/x", "text html", ";charset=utf-8"])(
    "takes the unreadable type %j for text/plain",
    (type) => {
      expect(outline(message("Subject: a", `Content-Type: ${type}`, "", ""))).toEqual([
        "1 text/plain",
      ]);
    },
  );

  test("takes the parts of a digest for messages", () => {
    const raw = message(
      "Content-Type: multipart/digest; boundary=b",
      "",
      "--b",
      "",
      "Subject: x",
      "",
      "y",
      "--b--",
    );
    expect(outline(raw)).toEqual(["multipart/digest", "1 message/rfc822", "1.1 text/plain"]);
  });

  test("tells a boundary from another that begins with it", () => {
    const raw = message(
      "Content-Type: multipart/mixed; boundary=ab",
      "",
      "--ab  ",
      "Content-Type: multipart/mixed; boundary=abc",
      "",
      "--abc",
      "",
      "--abcd",
      "--ab-",
      "--abc--",
      "--ab--",
    );
    expect(outline(raw)).toEqual(["multipart/mixed", "1 multipart/mixed", "1.1 text/plain"]);
    const parsed = mustRead(raw);
    expect(textOf(raw, parsed.parts[2] as Part)).toBe("--abcd\r\n--ab-");
    expect(parsed.notices).toEqual([]);
  });

  test("reads a multipart that is never closed to its end", () => {
    const raw = message(
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "",
      "a",
      "--b",
      "",
      "b",
    );
    const { parts, notices } = mustRead(raw);
    expect(parts.map((part) => part.bodyEnd)).toEqual([raw.length, raw.length - 10, raw.length]);
    expect(notices).toEqual([{ code: "truncated-multipart", part: "" }]);
  });

  test("ends an inner multipart where the outer one goes on", () => {
    const raw = message(
      "Content-Type: multipart/mixed; boundary=o",
      "",
      "--o",
      "Content-Type: multipart/mixed; boundary=i",
      "",
      "--i",
      "Content-Type: text/html",
      "--o",
      "",
      "after",
      "--o--",
    );
    expect(outline(raw)).toEqual([
      "multipart/mixed",
      "1 multipart/mixed",
      "1.1 text/html",
      "2 text/plain",
    ]);
    expect(mustRead(raw).notices).toEqual([{ code: "truncated-multipart", part: "1" }]);
  });

  test.each(["multipart/mixed", `multipart/mixed; boundary=${"b".repeat(257)}`])(
    "keeps a multipart without a usable boundary closed: %s",
    (type) => {
      const { root, notices } = mustRead(message(`Content-Type: ${type}`, "", "--b", "", "x"));
      expect(root.children).toEqual([]);
      expect(notices).toEqual([{ code: "truncated-multipart", part: "" }]);
    },
  );

  test("keeps a message that is transfer-encoded closed", () => {
    const raw = message(
      "Content-Type: message/rfc822",
      "Content-Transfer-Encoding: base64",
      "",
      "QQ==",
    );
    const { root, notices } = mustRead(raw);
    expect([root.isContainer, notices]).toEqual([false, [{ code: "broken-encoding", part: "1" }]]);
  });

  test("reads a hundred messages within one another, and no more", () => {
    const fits = mustRead(nestedMessages(100));
    expect([fits.parts.length, fits.notices]).toEqual([101, []]);
    expect(textOf(nestedMessages(100), fits.parts[100] as Part)).toBe("the core");
    const tooDeep = mustRead(nestedMessages(150));
    expect(tooDeep.parts).toHaveLength(101);
    expect(tooDeep.notices.map(({ code }) => code)).toEqual(["nested-too-deep"]);
  });

  test("reads a hundred multiparts within one another, and no more", () => {
    const shells = Array.from({ length: 120 }, (_, index) =>
      [`Content-Type: multipart/mixed; boundary=b${index}`, "", `--b${index}`, ""].join("\r\n"),
    );
    const { parts, notices } = mustRead(bytesOf(`${shells.join("")}\r\nx`));
    expect(parts).toHaveLength(101);
    expect(notices[0]?.code).toBe("nested-too-deep");
  });

  test("lists a thousand parts and says that there were more", () => {
    const raw = bytesOf(
      `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(3000)}--b--\n`,
    );
    const { parts, notices } = mustRead(raw);
    expect(parts).toHaveLength(MAX_PARTS);
    expect(notices).toEqual([{ code: "too-many-parts", part: "" }]);
  });

  test.each([
    "\n\nSubject: a\n\nb",
    "\uFEFFSubject: a\n\nb",
    "From ada Mon Jan 1 2024\nSubject: a\n\nb",
  ])("passes over what stands before the header: %j", (text) => {
    expect(mustRead(bytesOf(text)).header.map(({ key }) => key)).toEqual(["subject"]);
  });

  test("reads a message that is a header only", () => {
    expect(mustRead(bytesOf("Subject: a")).root).toMatchObject({ bodyStart: 10, bodyEnd: 10 });
  });

  test("reads a damaged header as far as it is recognisable", () => {
    const raw = bytesOf("\u0000garbage\nno field\nSubject: a\nmore garbage\n\nbody");
    expect(mustRead(raw).header.map(({ value }) => value)).toEqual(["a"]);
  });

  test.each([
    ["nothing", "", "empty"],
    ["white space", " \r\n\t\r\n", "empty"],
    ["a letter", "Dear Ada,\n\nhow are you?\n", "not-a-message"],
    ["an address", "https://example.org/\n", "not-a-message"],
    ["a page", "<!doctype html>\n<a href='https://example.org/'>x</a>\n", "not-a-message"],
    ["an image", "\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR\u0000", "not-a-message"],
    ["an archive", "PK\u0003\u0004\u0014\u0000\u0000\u0000name: x\n", "not-a-message"],
  ])("refuses %s", (_, text, error) => {
    expect(readMessage(Uint8Array.from(text, (char) => char.charCodeAt(0)))).toEqual({
      ok: false,
      error,
    });
  });

  test("reads nested multiparts with a hostile number of near-delimiters in linear time", () => {
    const shells = Array.from({ length: 90 }, (_, index) =>
      [
        `Content-Type: multipart/mixed; boundary=${"b".repeat(100)}${index}`,
        "",
        `--${"b".repeat(100)}${index}`,
        "",
      ].join("\n"),
    );
    const growth = growthOf(10_000, (n) => {
      const bytes = bytesOf(`${shells.join("")}\n\n${`--${"b".repeat(101)}\n`.repeat(n)}`);
      return () => mustRead(bytes);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});

/** Reads, decodes everything, and checks that ranges nest and follow one another. */
function checkWhole(bytes: Uint8Array): void {
  const read = readMessage(bytes);
  if (!read.ok) return;
  expect(read.value.root.bodyEnd).toBe(bytes.length);
  for (const part of read.value.parts) {
    expect(part.start).toBeLessThanOrEqual(part.bodyStart);
    expect(part.bodyStart).toBeLessThanOrEqual(part.bodyEnd);
    if (part.parent) {
      expect(part.start).toBeGreaterThanOrEqual(part.parent.bodyStart);
      expect(part.bodyEnd).toBeLessThanOrEqual(part.parent.bodyEnd);
    }
    const siblings = part.children;
    siblings.slice(1).forEach(({ start }, index) => {
      expect(start).toBeGreaterThanOrEqual(siblings[index]?.bodyEnd ?? 0);
    });
    for (const field of part.header) {
      expect(field.start).toBeGreaterThanOrEqual(part.start);
      expect(field.end).toBeLessThanOrEqual(part.bodyStart);
      expect(field.valueStart).toBeLessThanOrEqual(field.end);
    }
    const body = decodeBody(bytes, part);
    const { offset, length } = body.rawRange(0, body.bytes.length);
    expect(offset).toBeGreaterThanOrEqual(part.bodyStart);
    expect(offset + length).toBeLessThanOrEqual(part.bodyEnd);
  }
}

describe("readMessage on anything", () => {
  test("never throws on arbitrary bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), checkWhole), { numRuns: 500 });
  });

  test("never throws on a message made of its own shreds", () => {
    const shreds = fc.constantFrom(
      "\r\n",
      "\n",
      "\r",
      "--out",
      "--in",
      "--",
      "Content-Type: multipart/mixed; boundary=out",
      "Content-Type: multipart/digest; boundary=in",
      "Content-Type: message/rfc822",
      "Content-Transfer-Encoding: base64",
      "Subject: x",
      "QUJD",
      " ",
      "\u0000",
      "=",
    );
    fc.assert(
      fc.property(fc.array(shreds, { maxLength: 60 }), (chosen) => {
        checkWhole(bytesOf(`From: a\r\n${chosen.join("")}`));
      }),
      { numRuns: 2000 },
    );
  });

  test("never throws on a valid message with bytes changed, removed and cut off", () => {
    const edits = fc.array(fc.tuple(fc.nat(MIXED.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(edits, fc.nat(MIXED.length), (changes, length) => {
        const bytes = MIXED.slice(0, length);
        for (const [at, octet] of changes) if (at < length) bytes[at] = octet;
        checkWhole(bytes);
        checkWhole(bytes.filter((_, index) => !changes.some(([at]) => at === index)));
      }),
      { numRuns: 500 },
    );
  });
});
