import * as fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import type { Part } from "./message.ts";
import {
  bytesOf,
  encodeBase64,
  encodeQuotedPrintable,
  latin1,
  mustRead,
  textOf,
} from "./testing/messages.ts";

/** What a leaf of a generated message holds, and how it is written. */
interface Leaf {
  readonly type: "text/plain" | "text/html";
  readonly text: string;
  readonly charset: "utf-8" | "iso-8859-1";
  readonly encoding: "8bit" | "quoted-printable" | "base64";
}

/** Written as latin1 text, so that every charset can stand in it. */
function writeLeaf({ type, text, charset, encoding }: Leaf): string {
  const octets = charset === "utf-8" ? bytesOf(text) : latin1(text);
  const header = [
    `Content-Type: ${type}; charset=${charset}`,
    `Content-Transfer-Encoding: ${encoding}`,
  ];
  const raw = Buffer.from(octets).toString("latin1").replaceAll("\n", "\r\n");
  const encoded =
    encoding === "base64"
      ? encodeBase64(octets)
      : encoding === "quoted-printable"
        ? encodeQuotedPrintable(octets)
        : raw;
  return [...header, "", encoded].join("\r\n");
}

function wrap(subtype: string, boundary: string, parts: readonly string[]): string {
  const pieces = parts.map((part) => `--${boundary}\r\n${part}\r\n`);
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${pieces.join("")}--${boundary}--\r\n`;
}

function normalise(text: string | undefined): string {
  return (text ?? "").replaceAll(/\r\n/gu, "\n").trimEnd();
}

async function expectSame(raw: Uint8Array): Promise<void> {
  const theirs = await PostalMime.parse(raw);
  const ours = (type: string): Part | undefined =>
    mustRead(raw).parts.find((part) => part.type === type);
  for (const [type, text] of [
    ["text/html", theirs.html],
    ["text/plain", theirs.text],
  ] as const) {
    const part = ours(type);
    if (part) expect(normalise(textOf(raw, part))).toBe(normalise(text));
  }
}

const chars = fc.constantFrom(
  "a",
  "b",
  " x",
  "=",
  "é",
  "ü",
  "<p>",
  "--",
  "-",
  ".",
  "\n",
  "§",
  "=3D",
);
const leaf = (type: Leaf["type"]): fc.Arbitrary<string> =>
  fc
    .record({
      type: fc.constant(type),
      text: fc.array(chars, { maxLength: 200 }).map((pieces) => `${pieces.join("")}.`),
      charset: fc.constantFrom("utf-8" as const, "iso-8859-1" as const),
      encoding: fc.constantFrom("8bit" as const, "quoted-printable" as const, "base64" as const),
    })
    .map(writeLeaf);

describe("readMessage beside postal-mime", () => {
  test("finds the same text and HTML in generated messages", async () => {
    const boundary = fc.constantFrom("b", "b-", "----=_Part_1.2", "b b'()+_,-./:=?");
    const body = fc
      .tuple(leaf("text/plain"), leaf("text/html"), boundary, fc.nat(3))
      .map(([plain, html, mark, shape]) => {
        const alternative = wrap("alternative", mark, [plain, html]);
        if (shape === 0) return alternative;
        if (shape === 1) return wrap("mixed", `${mark}0`, [alternative]);
        const related = wrap("related", `${mark}1`, [html]);
        const nested = wrap("alternative", `${mark}0`, [plain, related]);
        return shape === 2 ? nested : wrap("mixed", `${mark}2`, [nested]);
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(body, leaf("text/html"), leaf("text/plain")), async (text) => {
        await expectSame(latin1(`From: ada@example.org\r\nSubject: x\r\n${text}`));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["bare line feeds", "Subject: x\nContent-Type: text/html\n\n<p>a\nb</p>\n"],
    [
      "no final boundary",
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>a",
    ],
    [
      "a boundary with blanks after it",
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b \t\r\nContent-Type: text/html\r\n\r\n<p>a\r\n--b-- \r\n",
    ],
    [
      "an unquoted boundary with equals signs",
      "Content-Type: multipart/mixed; boundary==_b=\r\n\r\n--=_b=\r\nContent-Type: text/html\r\n\r\n<p>a\r\n--=_b=--",
    ],
    [
      "a folded content type",
      'Content-Type: multipart/mixed;\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html;\r\n charset=utf-8\r\n\r\n<p>\u00C3\u00A9\r\n--b--',
    ],
    [
      "lower-case escapes and stray equals signs",
      "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<a href=3d'x=y'>=c3=a9</a>=\r\n",
    ],
    [
      "base64 with padding on every line",
      "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+\r\nYQ==\r\nYmM=\r\n",
    ],
    ["a wrong name for UTF-8", "Content-Type: text/html; charset=utf8\r\n\r\n<p>\u00C3\u00A9"],
    [
      "windows-1252 by the name of ISO-8859-1",
      "Content-Type: text/html; charset=ISO-8859-1\r\n\r\n<p>\u0080 \u0093x\u0094",
    ],
    [
      "two content types, of which the first counts",
      "Content-Type: text/html\r\nContent-Type: text/plain\r\n\r\n<p>a",
    ],
  ])("reads %s alike", async (_, text) => {
    await expectSame(latin1(text));
  });
});
