import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthOf, LINEAR } from "../testing/growth.ts";
import { decodeEncodedWords } from "./encoded-words.ts";

describe("decodeEncodedWords", () => {
  test.each([
    ["no encoded word", "plain =x text", "plain =x text"],
    ["Q, with underscores", "=?utf-8?Q?caf=C3=A9_noir?=", "café noir"],
    ["B", "=?UTF-8?b?Y2Fmw6k=?=", "café"],
    ["text around", "a =?utf-8?q?b?= c", "a b c"],
    ["neighbours, whose white space goes", "=?utf-8?q?a?= \t =?utf-8?q?b?=", "ab"],
    ["a character split between two", "=?utf-8?q?caf=C3?= =?UTF-8?b?qQ==?=", "café"],
    ["neighbours of different charsets", "=?utf-8?q?=C3=A9?= =?iso-8859-1?q?=E9?=", "éé"],
    ["a language", "=?utf-8*fr?q?oui?=", "oui"],
    ["an equals sign at the start of the text", "=?utf-8?q?=41?=", "A"],
    ["broken escapes, which stay", "=?utf-8?q?=4x=?=", "=4x="],
    ["an unknown charset, which is guessed", "=?x-no?q?caf=C3=A9?=", "café"],
    ["an unclosed word, which stays", "=?utf-8?q?abc", "=?utf-8?q?abc"],
    ["an unknown encoding, which stays", "=?utf-8?x?abc?=", "=?utf-8?x?abc?="],
    ["a word after a broken one", "=?utf-8?=?utf-8?q?a?=", "=?utf-8?a"],
    ["spaces in the text", "=?utf-8?q?a b?=", "a b"],
  ])("decodes %s", (_, value, expected) => {
    expect(decodeEncodedWords(value)).toBe(expected);
  });

  test.each(["=?", "=?utf-8?q?", "=?a?b?=?", "=?utf-8?q?a?= "])(
    "stays linear on many %s",
    (piece) => {
      const growth = growthOf(20000, (n) => {
        const value = piece.repeat(n);
        return () => decodeEncodedWords(value);
      });
      expect(growth).toBeLessThan(LINEAR);
    },
  );

  test("never throws", () => {
    const shreds = fc.constantFrom("=?", "?=", "?", "utf-8", "q", "b", "=", "C3", " ", "é");
    fc.assert(
      fc.property(fc.array(shreds), (chosen) => {
        expect(typeof decodeEncodedWords(chosen.join(""))).toBe("string");
      }),
    );
  });
});
