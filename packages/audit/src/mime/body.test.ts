import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthOf, LINEAR } from "../testing/growth.ts";
import { decodeBase64 } from "./base64.ts";
import { decodeBody } from "./body.ts";
import { decodeQuotedPrintable } from "./quoted-printable.ts";
import {
  bytesOf,
  encodeBase64,
  encodeQuotedPrintable,
  latin1,
  mustRead,
} from "./testing/messages.ts";

function bodyOf(encoding: string, encoded: string) {
  const raw = bytesOf(`Subject: x\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encoded}`);
  return { raw, body: decodeBody(raw, mustRead(raw).root) };
}

function decoded(encoding: string, encoded: string): string {
  return Buffer.from(bodyOf(encoding, encoded).body.bytes).toString("latin1");
}

function rangeIn(raw: Uint8Array, { offset, length }: { offset: number; length: number }) {
  return raw.subarray(offset, offset + length);
}

describe("decodeBody", () => {
  test.each([
    ["escapes of either case", "=C3=a9", "\u00C3\u00A9"],
    ["soft breaks", "ab=\r\ncd=\nef=\rgh", "abcdefgh"],
    ["a soft break with transport padding", "ab= \t\r\ncd", "abcd"],
    ["a soft break at the end", "ab=", "ab"],
    ["a stray equals sign, which stays", "a=b, ==41 =4", "a=b, =A =4"],
    ["blanks at the end of a line, which stay", "a \r\nb", "a \r\nb"],
  ])("decodes quoted-printable with %s", (_, encoded, expected) => {
    expect(decoded("quoted-printable", encoded)).toBe(expected);
  });

  test.each([
    ["line ends within", "QU\r\nJD\r\n", "ABC"],
    ["padding", "QUI=", "AB"],
    ["two segments one after the other", "QQ==QUJD", "AABC"],
    ["no padding", "QUI", "AB"],
    ["foreign bytes", "Q!U-J D", "ABC"],
    ["a group of one, which is dropped", "QUJDQ", "ABC"],
  ])("decodes base64 with %s", (_, encoded, expected) => {
    expect(decoded("base64", encoded)).toBe(expected);
  });

  test("gives a view of the message where nothing is encoded", () => {
    const { raw, body } = bodyOf("8bit", "plain");
    expect(body.bytes.buffer).toBe(raw.buffer);
    expect(body.rawRange(1, 3)).toEqual({ offset: raw.length - 4, length: 2 });
  });

  test("reads an unknown encoding as it stands", () => {
    expect(decoded("x-uuencode", "begin 644 a")).toBe("begin 644 a");
  });

  test("includes soft breaks within a range, and leaves out those around it", () => {
    const { raw, body } = bodyOf("quoted-printable", "ab=\r\n=C3=\r\n=A9=\r\ncd");
    const range = rangeIn(raw, body.rawRange(2, 4));
    expect(Buffer.from(range).toString("latin1")).toBe("=C3=\r\n=A9");
  });

  test("moves a range that lies outside to the edge", () => {
    const { raw, body } = bodyOf("quoted-printable", "a=3Db");
    expect(body.rawRange(-5, 99)).toEqual({ offset: raw.length - 5, length: 5 });
    expect(body.rawRange(99, 100)).toEqual({ offset: raw.length, length: 0 });
    expect(body.rawRange(1, 1)).toEqual({ offset: raw.length - 4, length: 0 });
  });

  test("points to quoted-printable that decodes to the very same bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.nat(), fc.nat(), (bytes, one, other) => {
        const plain = bytes.map((octet) => (octet === 10 ? 13 : octet));
        const { raw, body } = bodyOf("quoted-printable", encodeQuotedPrintable(plain));
        expect(body.bytes).toEqual(plain);
        const [start = 0, end = 0] = [one, other]
          .map((value) => value % (plain.length + 1))
          .toSorted((a, b) => a - b);
        const range = rangeIn(raw, body.rawRange(start, end));
        const again = bodyOf("quoted-printable", Buffer.from(range).toString("latin1"));
        expect(again.body.bytes).toEqual(plain.slice(start, end));
      }),
    );
  });

  test("tiles any quoted-printable, however broken, with rising ranges", () => {
    const pieces = fc.constantFrom(
      "=",
      "=4",
      "=41",
      "a",
      " ",
      "\r\n",
      "=\r\n",
      "= \n",
      "\r",
      "bcde",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), (chosen) => {
        const { raw, body } = bodyOf("quoted-printable", chosen.join(""));
        let at = 0;
        for (let index = 0; index < body.bytes.length; index += 1) {
          const { offset, length } = body.rawRange(index, index + 1);
          expect(offset).toBeGreaterThanOrEqual(at);
          const escaped = Number.parseInt(
            Buffer.from(raw).toString("latin1", offset + 1, offset + 3),
            16,
          );
          expect(length === 3 ? escaped : raw[offset]).toBe(body.bytes[index]);
          at = offset + length;
        }
        expect(at).toBeLessThanOrEqual(raw.length);
      }),
    );
  });

  test("points to base64 that contains the bytes, in whole groups", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat(), fc.nat(), (bytes, one, other) => {
        const { raw, body } = bodyOf("base64", encodeBase64(bytes));
        expect(body.bytes).toEqual(bytes);
        const [start = 0, end = 0] = [one, other]
          .map((value) => value % (bytes.length + 1))
          .toSorted((a, b) => a - b);
        const range = rangeIn(raw, body.rawRange(start, end));
        const text = Buffer.from(range).toString("latin1").replaceAll("\r\n", "");
        expect(text.length % 4).toBe(0);
        const from = start % 3;
        const again = bodyOf("base64", text).body.bytes.slice(from, from + end - start);
        expect(again).toEqual(bytes.slice(start, end));
      }),
    );
  });

  test("finds base64 bytes behind padding in the middle", () => {
    const { raw, body } = bodyOf("base64", `${"QQ==\r\n".repeat(300)}QkNE`);
    expect(body.bytes.length).toBe(303);
    expect(body.rawRange(301, 302)).toEqual({ offset: raw.length - 4, length: 4 });
    expect(Buffer.from(rangeIn(raw, body.rawRange(299, 300))).toString()).toBe("QQ==");
  });

  test("finds a place deep in a base64 line of ten megabytes", () => {
    const { body } = bodyOf("base64", "QUJD".repeat(2_500_000));
    expect(body.bytes.length).toBe(7_500_000);
    expect(body.rawRange(7_000_000, 7_000_100).length).toBe(136);
  });

  test.each([
    ["base64", "QUJD"],
    ["quoted-printable", "=     "],
  ] as const)("decodes hostile %s in linear time", (encoding, piece) => {
    const growth = growthOf(200_000, (n) => {
      const text = piece.repeat(n);
      return () => bodyOf(encoding, text).body.bytes.length;
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});

describe("the bound of decoded bytes", () => {
  const stretchOf = (text: string) => ({ bytes: latin1(text), start: 0, end: text.length });

  test.each([0, 1, 5, 127, 128, 129, 300, 512])("cuts at %i bytes exactly", (limit) => {
    const plain = decodeQuotedPrintable(stretchOf("a=41b=\r\nc".repeat(400)), limit);
    expect([plain.bytes.length, plain.wasCut]).toEqual([limit, true]);
    const base64 = decodeBase64(stretchOf("QUJD".repeat(400)), limit);
    expect([base64.bytes.length, base64.wasCut]).toEqual([limit, true]);
  });

  test("is not reached by a body of just that size", () => {
    expect(decodeQuotedPrintable(stretchOf("abc=41=\r\n"), 4).wasCut).toBe(false);
    expect(decodeBase64(stretchOf("QUJD\r\n"), 3).wasCut).toBe(false);
  });
});

describe("damage", () => {
  test.each([
    ["base64", "SGVsbG8=\r\nV29ybGQ=\r\n", false],
    ["base64", " SGVs\tbG8\r\n", false],
    ["base64", "SGVs*bG8=", true],
    ["base64", "SGVsbG8gd29ybGQ\r\n-- \r\nA list, a footer", true],
    ["base64", "SGVsbG8hS", true],
    ["quoted-printable", "a=3Db =\r\nc=", false],
    ["quoted-printable", "https://t.example/?a=bc", false],
    ["quoted-printable", "https://t.example/?a=xyz", true],
    ["7bit", "a=zz*", false],
  ])("of %s is seen: %j", (encoding, encoded, isBroken) => {
    expect(bodyOf(encoding, encoded).body.isBroken).toBe(isBroken);
  });
});
