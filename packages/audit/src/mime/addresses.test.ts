import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthOf, LINEAR } from "../testing/growth.ts";
import { parseAddressList } from "./addresses.ts";
import { MAX_ADDRESSES } from "./limits.ts";

describe("parseAddressList", () => {
  test.each([
    ["a bare address", "ada@example.org", ["|ada@example.org"]],
    ["a name", "Ada Lovelace <ada@example.org>", ["Ada Lovelace|ada@example.org"]],
    [
      "a quoted name",
      '"Lovelace, \\"Ada\\"" <ada@example.org>',
      ['Lovelace, "Ada"|ada@example.org'],
    ],
    [
      "a name in a comment",
      "ada@example.org (Ada (the first))",
      ["Ada (the first)|ada@example.org"],
    ],
    ["several", "a@example.org, B <b@example.org>", ["|a@example.org", "B|b@example.org"]],
    ["semicolons between", "a@example.org; b@example.org", ["|a@example.org", "|b@example.org"]],
    [
      "a group",
      "Friends: A <a@example.org>, b@example.org;, c@example.org",
      ["A|a@example.org", "|b@example.org", "|c@example.org"],
    ],
    ["an empty group", "undisclosed-recipients:;", []],
    ["an encoded comma", "=?utf-8?q?Ada=2C_B?= <ada@example.org>", ["Ada, B|ada@example.org"]],
    [
      "an encoded word in quotes",
      '"=?utf-8?q?caf=C3=A9?=" <a@example.org>',
      ["café|a@example.org"],
    ],
    [
      "an unclosed bracket",
      "Ada <ada@example.org, b@example.org",
      ["Ada|ada@example.org", "|b@example.org"],
    ],
    ["an unclosed quote", '"Ada <ada@example.org>', ["Ada <ada@example.org>|"]],
    ["no brackets", "Ada ada@example.org", ["Ada|ada@example.org"]],
    ["a quoted local part", '"a b"@example.org', ['|"a b"@example.org']],
    [
      "an address as its own name",
      '"ada@example.org" <ada@example.org>',
      ["ada@example.org|ada@example.org"],
    ],
    ["an empty bracket", "<>", ["|"]],
    ["a name alone", "Ada", ["Ada|"]],
    ["nothing", " , ;", []],
  ])("reads %s", (_, value, expected) => {
    expect(parseAddressList(value).map(({ name, address }) => `${name}|${address}`)).toEqual(
      expected,
    );
  });

  test("cuts a list at its bound", () => {
    expect(parseAddressList("a@example.org,".repeat(5000))).toHaveLength(MAX_ADDRESSES);
  });

  test.each(['"', "<", "(", "( ", '<"', "a@b ", "x ", ":", "()", "\\("])(
    "stays linear on many %s",
    (piece) => {
      const growth = growthOf(20000, (n) => {
        const value = piece.repeat(n);
        return () => parseAddressList(value);
      });
      expect(growth).toBeLessThan(LINEAR);
    },
  );

  test("never throws", () => {
    const shreds = fc.constantFrom(
      '"',
      "<",
      ">",
      "(",
      ")",
      "@",
      ",",
      ";",
      ":",
      "\\",
      " ",
      "a",
      "=?",
    );
    fc.assert(
      fc.property(fc.array(shreds), (chosen) => {
        expect(Array.isArray(parseAddressList(chosen.join("")))).toBe(true);
      }),
    );
  });
});
