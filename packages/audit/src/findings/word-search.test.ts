import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { WordSearch } from "./word-search.ts";

const SOUGHT = {
  stems: ["pixel", "suivi d", "öffnungen", "mesurer", "mesure d"],
  whole: ["track"],
};

describe("WordSearch", () => {
  const search = new WordSearch(SOUGHT);

  test("finds a stem inside of a longer word, at either end, and in capitals", () => {
    for (const text of ["Zählpixeln", "pixel", "PIXELS …", "ÖFFNUNGEN", "le suivi des"]) {
      expect(search.isIn(text), text).toBe(true);
    }
  });

  test("finds a whole word only where nothing goes on with it", () => {
    expect(search.isIn("we (Track) you")).toBe(true);
    expect(search.isIn("a soundtrack")).toBe(false);
    expect(search.isIn("tracks")).toBe(false);
    expect(search.isIn("soundtrack and track")).toBe(true);
  });

  test("passes over what only begins like a word, and texts that are shorter", () => {
    for (const text of ["", "x", "pixe", "suivi", "p1xel", "mesure", "pixe l"]) {
      expect(search.isIn(text), text).toBe(false);
    }
  });

  test("answers as an expression does", () => {
    const expression = /\btrack\b|pixel|suivi d|öffnungen|mesurer|mesure d/i;
    const pieces = fc.constantFrom(
      ..."track pix el suivi d öff nungen mesure r Ö PIX - _".split(" "),
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 }))), (parts) => {
        const text = parts.join("");
        expect(search.isIn(text)).toBe(expression.test(text));
      }),
    );
  });
});
