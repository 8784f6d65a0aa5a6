import * as fc from "fast-check";
import { expect, test } from "vitest";

import { diffLines } from "./diff-lines.ts";

const SIGNS = { both: " ", before: "-", after: "+" };

function told(before: string, after: string): string[] {
  return diffLines(before, after).map((line) => `${SIGNS[line.in]}${line.text}`);
}

test("says what came and what went, and no more than that", () => {
  expect(told("a\nb\nc", "a\nc\nd")).toEqual([" a", "-b", " c", "+d"]);
  expect(told("a", "a")).toEqual([" a"]);
  expect(told("", "a")).toEqual(["-", "+a"]);
});

test("holds both texts whole, whatever they say", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const lines = diffLines(one.join("\n"), other.join("\n"));
      const of = (place: "before" | "after") =>
        lines.filter((line) => line.in === "both" || line.in === place).map((line) => line.text);
      expect(of("before")).toEqual(one.join("\n").split("\n"));
      expect(of("after")).toEqual(other.join("\n").split("\n"));
    }),
  );
});

test("a text too long to compare is told as gone and come", () => {
  const long = Array.from({ length: 2_001 }, (_, at) => `${at}`).join("\n");
  expect(diffLines(long, "0")).toHaveLength(2_002);
});
