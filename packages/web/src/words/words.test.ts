import { globSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { firstLanguage, LANGUAGES } from "./words.ts";

test("the address decides the language, then the browser's wishes in their order", () => {
  expect(firstLanguage("?lang=fr", ["en-GB"])).toBe("fr");
  expect(firstLanguage("", ["nl-BE", "fr-BE", "en"])).toBe("fr");
  expect(firstLanguage("?lang=xx", ["ja"])).toBe("en");
});

test("no word of any language is left empty, but for kinds that need none", () => {
  for (const [code, words] of Object.entries(LANGUAGES)) {
    expect(emptyPaths(words, code)).toEqual([
      `${code}.audit.links.kinds.content`,
      `${code}.audit.links.kinds.other`,
    ]);
  }
});

test("no sentence in French was left in English", () => {
  const english = new Set(allTexts(LANGUAGES.en).filter((text) => text.includes(" ")));
  const same = allTexts(LANGUAGES.fr).filter((text) => english.has(text));
  expect(same).toEqual(["Apple Mail"]);
});

/** Features bring their words with them; each is held to the same. */
const SOURCES = join(import.meta.dirname, "..");

describe.each(globSync("{app,ui,people,features/*}/words/words.ts", { cwd: SOURCES }).toSorted())(
  "%s",
  (path) => {
    test("has every word in every language, in its own", async () => {
      const { WORDS } = (await import(join(SOURCES, path))) as {
        WORDS: { en: unknown; fr: unknown };
      };
      expect(Object.keys(WORDS)).toEqual(["en", "fr"]);
      expect(emptyPaths(WORDS, "words")).toEqual([]);
      const english = new Set(allTexts(WORDS.en).filter((text) => text.includes(" ")));
      expect(allTexts(WORDS.fr).filter((text) => english.has(text))).toEqual([]);
      expect(
        [...allTexts(WORDS.en), ...allTexts(WORDS.fr)].filter((text) => text.includes("'")),
      ).toEqual([]);
    });
  },
);

function emptyPaths(words: unknown, path: string): readonly string[] {
  if (typeof words === "string") return words === "" ? [path] : [];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([key, word]) => emptyPaths(word, `${path}.${key}`));
}

function allTexts(words: unknown): readonly string[] {
  if (typeof words === "string") return [words];
  if (typeof words !== "object" || words === null) return [];
  return Object.values(words).flatMap(allTexts);
}
