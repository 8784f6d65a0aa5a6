import { describe, expect, test } from "vitest";

import { padded, shortened, widthOf, wrap } from "./width.ts";

describe("widthOf", () => {
  test.each([
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["日本", 4],
    ["🎉", 2],
    ["● ○", 3],
  ])("measures %j as %i columns", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe("wrap", () => {
  test("breaks at spaces", () => {
    expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
  });

  test("cuts a word that fits on no line", () => {
    expect(wrap("a abcdefghij b", 4)).toEqual(["a", "abcd", "efgh", "ij b"]);
  });

  test("sets no colon alone at the start of a line", () => {
    expect(wrap("un mot : tout", 7)).toEqual(["un", "mot :", "tout"]);
  });

  test("counts double columns", () => {
    expect(wrap("日本 日本", 5)).toEqual(["日本", "日本"]);
  });
});

describe("shortened", () => {
  test("cuts the middle out, keeping start and end", () => {
    expect(shortened("abcdefghijklmnop", 10)).toBe("abcdef…nop");
  });

  test("leaves what fits", () => {
    expect(shortened("abc", 3)).toBe("abc");
  });
});

describe("padded", () => {
  test("fills up by columns, not by characters", () => {
    expect(padded("日", 4)).toBe("日  ");
    expect(padded("7", 3, "end")).toBe("  7");
  });
});
