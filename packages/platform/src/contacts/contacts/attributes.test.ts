import { describe, expect, test } from "vitest";

import {
  LARGEST_ATTRIBUTES,
  LONGEST_ATTRIBUTE_TEXT,
  MOST_ATTRIBUTES,
  parseAttributes,
  parseTags,
} from "./attributes.ts";

function many(count: number, value: unknown): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, value]));
}

describe("parseAttributes", () => {
  test("keeps what has a type, and drops what is null", () => {
    const given = { city: "Lille", age: 41, vip: false, roles: ["alto", "board"], gone: null };
    const { gone: _gone, ...kept } = given;
    expect(parseAttributes(given)).toEqual({ ok: true, value: kept });
  });

  test("keeps a name that JavaScript has other plans for", () => {
    const parsed = parseAttributes(JSON.parse('{"__proto__": "a", "constructor": "b"}'));
    expect(parsed.ok && Object.entries(parsed.value)).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]);
  });

  test.each<[string, unknown]>([
    ["a list", []],
    ["nothing", null],
    ["an object inside", { a: { b: 1 } }],
    ["a list of lists", { a: [["b"]] }],
    ["a number that is none", { a: Number.NaN }],
    ["a text PostgreSQL cannot hold", { a: "\0" }],
    ["half a letter", { a: "\udc00" }],
    ["a name of two lines", { "a\r\nBcc": "b" }],
    ["an empty name", { "": "b" }],
    ["a text that is too long", { a: "x".repeat(LONGEST_ATTRIBUTE_TEXT + 1) }],
    ["too many names", many(MOST_ATTRIBUTES + 1, true)],
    ["too much in all", many(Math.ceil(LARGEST_ATTRIBUTES / 1_000), "x".repeat(1_000))],
  ])("refuses %s", (_, json) => expect(parseAttributes(json).ok).toBe(false));

  test("takes as many names as it says", () => {
    expect(parseAttributes(many(MOST_ATTRIBUTES, true)).ok).toBe(true);
  });
});

test("parseTags keeps each tag once, trimmed and in order, and refuses two lines", () => {
  expect(parseTags([" b", "a", "b "])).toEqual({ ok: true, value: ["a", "b"] });
  expect(parseTags(["a\nb"]).ok).toBe(false);
});
