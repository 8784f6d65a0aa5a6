import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, isAsciiCompatible } from "./charset.ts";
import { bytesOf, latin1 } from "./testing/messages.ts";

describe("decodeText", () => {
  test.each([
    ["utf-8", "caf\u00C3\u00A9", "café"],
    ['"UTF-8"', "caf\u00C3\u00A9", "café"],
    ["iso-8859-1", "caf\u00E9 \u0080\u0099", "café €™"],
    ["ISO-8859-15", "\u00A4", "€"],
    ["cp1252", "\u0093x\u0094", "“x”"],
    ["cp932", "\u0082\u00A0", "あ"],
    ["GB2312", "\u00C4\u00E3", "你"],
    ["utf-16", "\u00FE\u00FF\u0000a", "a"],
    ["utf-16le", "a\u0000", "a"],
    ["iso-2022-jp", '\u001B$B$"\u001B(B', "あ"],
  ])("decodes %s", (charset, octets, text) => {
    expect(decodeText(latin1(octets), charset)).toEqual({ text, known: true });
  });

  test.each([null, "", "us-ascii", "ANSI_X3.4-1968"])(
    "reads UTF-8 where valid, else windows-1252, when the charset is %j",
    (charset) => {
      expect(decodeText(latin1("\u00C3\u00A9"), charset)).toEqual({ text: "é", known: true });
      expect(decodeText(latin1("\u00E9"), charset)).toEqual({ text: "é", known: true });
    },
  );

  test.each([
    "x-unknown",
    "utf-7",
    "utf-32",
    "iso-2022-kr",
    "hz-gb-2312",
    "constructor",
    "u".repeat(99),
  ])("guesses and says so for %s", (charset) => {
    expect(decodeText(latin1("+AGE- \u00E9"), charset)).toEqual({ text: "+AGE- é", known: false });
  });

  test("drops a byte order mark", () => {
    expect(decodeText(bytesOf("\uFEFFa"), "utf-8").text).toBe("a");
    expect(decodeText(bytesOf("\uFEFFa"), null).text).toBe("a");
  });

  test("decodes long windows-1252 octet by octet", () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => 0xa0 + (index % 96));
    expect(decodeText(bytes, "windows-1252").text).toBe(String.fromCharCode(...bytes));
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, charset) => {
        expect(typeof decodeText(bytes, charset).text).toBe("string");
      }),
    );
  });
});

describe("isAsciiCompatible", () => {
  test.each([
    "utf-16",
    "UTF-16BE",
    "utf-32",
    "iso-2022-jp",
    "ISO-2022-KR",
    "hz-gb-2312",
    "ucs-2",
    "unicode",
  ])("is false for %s", (charset) => {
    expect(isAsciiCompatible(charset)).toBe(false);
  });

  test.each([null, "utf-8", "iso-8859-1", "shift_jis", "gb18030", "koi8-r", "x-unknown"])(
    "is true for %s",
    (charset) => {
      expect(isAsciiCompatible(charset)).toBe(true);
    },
  );
});
