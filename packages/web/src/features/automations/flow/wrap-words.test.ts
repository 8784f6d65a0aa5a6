import * as fc from "fast-check";
import { expect, test } from "vitest";

import { wrapWords } from "./wrap-words.ts";

test("breaks between words, and says where something is left out", () => {
  expect(wrapWords("Somebody joins the list “Spring tea”", 20, 2)).toEqual([
    "Somebody joins the",
    "list “Spring tea”",
  ]);
  expect(wrapWords("one two three four", 7, 2)).toEqual(["one two", "three…"]);
  expect(wrapWords("one two threes four", 7, 2)).toEqual(["one two", "threes…"]);
  expect(wrapWords("Donaudampfschifffahrt", 10, 2)).toEqual(["Donaudamp…"]);
  expect(wrapWords("  ", 10, 2)).toEqual([]);
});

test("is never longer than there is room, and loses nothing where there is enough", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), (text, longest) => {
      const lines = wrapWords(text, longest, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines.every((line) => line.length <= longest)).toBe(true);
      const words = text.split(/\s+/).filter((word) => word !== "");
      if (words.join(" ").length <= longest) expect(lines.join(" ")).toBe(words.join(" "));
    }),
  );
});
