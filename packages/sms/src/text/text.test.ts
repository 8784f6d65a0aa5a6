import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { DEFAULT_ALPHABET } from "./alphabet.ts";
import { costOf } from "./cost.ts";
import { countText } from "./count-text.ts";
import { cutText } from "./cut-text.ts";
import { octetsOf, readSeptets, readUcs2 } from "./octets.ts";
import { plainer } from "./plainer.ts";

/**
 * The table of TS 23.038 §6.2.1 by the names of its characters, column by column, written from the
 * standard and not from the code: what is printed there as a figure is read here as code points.
 */
const TABLE = `
0040 00A3 0024 00A5 00E8 00E9 00F9 00EC 00F2 00C7 000A 00D8 00F8 000D 00C5 00E5
0394 005F 03A6 0393 039B 03A9 03A0 03A8 03A3 0398 039E ---- 00C6 00E6 00DF 00C9
0020 0021 0022 0023 00A4 0025 0026 0027 0028 0029 002A 002B 002C 002D 002E 002F
0030 0031 0032 0033 0034 0035 0036 0037 0038 0039 003A 003B 003C 003D 003E 003F
00A1 0041 0042 0043 0044 0045 0046 0047 0048 0049 004A 004B 004C 004D 004E 004F
0050 0051 0052 0053 0054 0055 0056 0057 0058 0059 005A 00C4 00D6 00D1 00DC 00A7
00BF 0061 0062 0063 0064 0065 0066 0067 0068 0069 006A 006B 006C 006D 006E 006F
0070 0071 0072 0073 0074 0075 0076 0077 0078 0079 007A 00E4 00F6 00F1 00FC 00E0`;

const STANDARD = TABLE.trim().split(/\s+/);

const EXTENDED: readonly [string, number][] = [
  ["\f", 0x0a],
  ["^", 0x14],
  ["{", 0x28],
  ["}", 0x29],
  ["\\", 0x2f],
  ["[", 0x3c],
  ["~", 0x3d],
  ["]", 0x3e],
  ["|", 0x40],
  ["€", 0x65],
];

const ALPHABET = STANDARD.filter((code) => code !== "----").map((code) =>
  String.fromCodePoint(Number.parseInt(code, 16)),
);

/** Letters of both tables and of neither, so that every way of cutting occurs. */
const aText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...ALPHABET, "€", "{", "|"), maxLength: 700 }),
  fc.string({ unit: "binary", maxLength: 300 }),
);

describe("the default alphabet", () => {
  test("is the standard's, position by position", () => {
    const ours = DEFAULT_ALPHABET.map((each) =>
      each === null ? "----" : each.codePointAt(0)!.toString(16).padStart(4, "0").toUpperCase(),
    );
    expect(ours).toEqual(STANDARD);
  });

  test("has each character in one septet, and each of the extension table in two", () => {
    for (const each of ALPHABET) expect(countText(each), each).toMatchObject({ units: 1 });
    for (const [each, code] of EXTENDED) {
      expect(countText(each), each).toMatchObject({ encoding: "gsm-7", units: 2 });
      expect([...octetsOf(each, "gsm-7")], each).toEqual([0x1b, code]);
    }
  });

  test("has no other: near misses are foreign", () => {
    for (const each of [...Array.from("çâêîôûëïœÀÈ`’\t\u001b\u00a0αΑ"), "😀"]) {
      expect(countText(`a${each}`), each).toMatchObject({ encoding: "ucs-2", foreign: [each] });
    }
  });

  test("shows the plain character where the extension table is empty", () => {
    expect(readSeptets(Uint8Array.of(0x1b, 0x41, 0x1b, 0x65, 0x41, 0x80, 0x1b))).toBe("A€A\ufffd");
  });
});

describe("segments", () => {
  test.each([
    ["nothing", "", "gsm-7", 1, 160],
    ["160 letters", "a".repeat(160), "gsm-7", 1, 0],
    ["161 letters", "a".repeat(161), "gsm-7", 2, 145],
    ["306 letters", "a".repeat(306), "gsm-7", 2, 0],
    ["307 letters", "a".repeat(307), "gsm-7", 3, 152],
    ["80 euros", "€".repeat(80), "gsm-7", 1, 0],
    ["a euro over the 153rd septet", `${"a".repeat(152)}€${"a".repeat(7)}`, "gsm-7", 2, 144],
    ["two full and a euro over the edge", `${"a".repeat(305)}€`, "gsm-7", 3, 151],
    ["70 units", "ç".repeat(70), "ucs-2", 1, 0],
    ["71 units", "ç".repeat(71), "ucs-2", 2, 63],
    ["134 units", "ç".repeat(134), "ucs-2", 2, 0],
    ["a pair over the 67th unit", `${"ç".repeat(66)}😀${"ç".repeat(3)}`, "ucs-2", 2, 62],
    ["35 pairs", "😀".repeat(35), "ucs-2", 1, 0],
    ["36 pairs", "😀".repeat(36), "ucs-2", 2, 61],
    ["67 pairs, none of them cut", "😀".repeat(67), "ucs-2", 3, 65],
  ] as const)("%s", (_what, text, encoding, segments, unitsLeft) => {
    expect(countText(text)).toMatchObject({ encoding, segments, unitsLeft });
  });

  test("joined are the text, and read back from their octets too", () => {
    fc.assert(
      fc.property(aText, (text) => {
        const { encoding, segments } = cutText(text);
        expect(segments.map((each) => each.text).join("")).toBe(text.toWellFormed());
        const octets = segments.map((each) => octetsOf(each.text, encoding));
        const read = encoding === "gsm-7" ? readSeptets : readUcs2;
        expect(octets.map(read).join("")).toBe(text.toWellFormed());
        const width = encoding === "gsm-7" ? 1 : 2;
        expect(octets.map((each) => each.length)).toEqual(
          segments.map(({ units }) => units * width),
        );
      }),
    );
  });

  test("are as many as are counted, none of them too long, and none ends in half a character", () => {
    fc.assert(
      fc.property(aText, (text) => {
        const { encoding, segments } = cutText(text);
        const counted = countText(text);
        const room = encoding === "gsm-7" ? { alone: 160, each: 153 } : { alone: 70, each: 67 };
        const limit = segments.length === 1 ? room.alone : room.each;
        expect(counted.segments).toBe(segments.length);
        expect(counted.units).toBeLessThanOrEqual(segments.length * limit);
        for (const each of segments.slice(0, -1)) {
          expect(each.units).toBeLessThanOrEqual(limit);
          // Cut one character earlier than need be only where the next takes two units.
          expect(each.units).toBeGreaterThanOrEqual(limit - 1);
          expect(each.text.isWellFormed()).toBe(true);
        }
        expect(counted.foreign.length === 0).toBe(encoding === "gsm-7");
      }),
    );
  });
});

describe("a plainer text", () => {
  test("keeps the sense, and says what it changed", () => {
    expect(plainer("«\u00a0L’été\u00a0» – “vite”…\u00a0!")).toEqual({
      text: '"L\'été" - "vite"... !',
      replaced: [
        { from: "«\u00a0", to: '"' },
        { from: "\u00a0»", to: '"' },
        { from: "’", to: "'" },
        { from: "–", to: "-" },
        { from: "“", to: '"' },
        { from: "”", to: '"' },
        { from: "…", to: "..." },
        { from: "\u00a0", to: " " },
      ],
    });
  });

  test("leaves letters and emoji alone, and puts letters and their accents together", () => {
    expect(plainer("Ça gêne 👩‍🚀 ¿ñ?")).toEqual({ text: "Ça gêne 👩‍🚀 ¿ñ?", replaced: [] });
    expect(plainer("e\u0301te\u0301").text).toBe("été");
  });

  test("brings in nothing foreign, and changes nothing a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = plainer(text).text;
        const known = new Set(countText(text.normalize("NFC")).foreign);
        expect(countText(once).foreign.filter((each) => !known.has(each))).toEqual([]);
        expect(plainer(once)).toEqual({ text: once, replaced: [] });
      }),
    );
  });
});

test("every segment is paid for, rounded up once", () => {
  const price = { currency: "EUR", thousandthsPerSegment: 4500 };
  expect(costOf(countText("a".repeat(161)), price)).toEqual({ currency: "EUR", minor: 9 });
  expect(costOf(countText("a"), price)).toEqual({ currency: "EUR", minor: 5 });
  expect(costOf(countText("a"), price, 1001)).toEqual({ currency: "EUR", minor: 4505 });
});
