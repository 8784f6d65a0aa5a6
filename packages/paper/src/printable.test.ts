import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { monoLines } from "./mono-lines.ts";
import { printable } from "./printable.ts";

const every = (): boolean => true;

describe("printable", () => {
  test("leaves what stands side by side as it is", () => {
    expect(printable("Été à Łódź, Αθήνα, Москва – 5 €", every)).toBe(
      "Été à Łódź, Αθήνα, Москва – 5 €",
    );
  });

  test("writes by number what the font lacks or would set the wrong way round", () => {
    expect(printable("שלום", every)).toBe("\\u{05e9}\\u{05dc}\\u{05d5}\\u{05dd}");
    expect(printable("a😀b", (code) => code < 0x1_0000)).toBe("a\\u{1f600}b");
  });
});

describe("monoLines", () => {
  test("keeps every character and no line longer than asked", () => {
    const piece = fc.record({ text: fc.string({ unit: "grapheme" }), isHere: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 1, max: 20 }), (pieces, columns) => {
        const lines = monoLines(pieces, columns).map((line) =>
          line.map(({ text }) => text).join(""),
        );
        const whole = pieces.map(({ text }) => text).join("");
        expect(lines.join("")).toBe(whole.replaceAll("\n", ""));
        expect(lines.every((line) => Array.from(line).length <= columns)).toBe(true);
      }),
    );
  });

  test("tells the quoted place from what stands around it", () => {
    const lines = monoLines(
      [
        { text: "ab", isHere: false },
        { text: "cd\ne", isHere: true },
      ],
      3,
    );
    expect(lines).toEqual([
      [
        { text: "ab", isHere: false },
        { text: "c", isHere: true },
      ],
      [{ text: "d", isHere: true }],
      [{ text: "e", isHere: true }],
    ]);
  });
});
