import { describe, expect, test } from "vitest";

import { visible, visibleJson } from "./visible.ts";

describe("visible", () => {
  test.each([
    ["\x1b[2J", String.raw`\x1b[2J`],
    ["\u009b31m", String.raw`\x9b31m`],
    ["a\r\nb\tc\0", String.raw`a\x0d\nb\tc\x00`],
    ["\u202egnp.exe", String.raw`\u202egnp.exe`],
    ["pay\u200bpal", String.raw`pay\u200bpal`],
    ["\u2066x\u2069", String.raw`\u2066x\u2069`],
    ["\ufeff", String.raw`\ufeff`],
    ["\u{e0041}", String.raw`\u{e0041}`],
    ["\ud800", String.raw`\ud800`],
  ])("writes %j out", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test("leaves letters of all scripts, accents and pictures alone", () => {
    const text = "Évènement – Größe, 日本語 עברית हिन्दी 🎉 e\u0301";
    expect(visible(text)).toBe(text);
  });

  test("writes out marks that are heaped on one letter", () => {
    expect(visible(`a${"\u0301".repeat(6)}b`)).toBe(
      `a${"\u0301".repeat(4)}${String.raw`\u0301\u0301`}b`,
    );
  });
});

describe("visibleJson", () => {
  test("is safe to print and reads the same", () => {
    const value = { subject: "\x1b[2J\u009b\u202e\u200b\u2028\ufeff é" };
    const json = visibleJson(JSON.stringify(value));
    expect(json).toMatch(/^[ -~é]*$/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
