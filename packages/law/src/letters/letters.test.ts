import { describe, expect, test } from "vitest";

import { citationById, SOURCES } from "../sources/registry.ts";
import {
  AUTHORITIES,
  AUTHORITY_IDS,
  authorityOf,
  citationName,
  LETTERS,
  REQUEST_IDS,
  REQUEST_SOURCES,
} from "./index.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;

/** Every sentence of a language, functions called with words that stand out. */
function sentences(words: unknown): readonly string[] {
  if (typeof words === "string") return [words];
  if (typeof words === "function") {
    const said: unknown = words.length === 0 ? "" : words("DAY-ONE", "DAY-TWO");
    return [String(said)];
  }
  if (typeof words !== "object" || words === null) return [];
  return Object.values(words).flatMap(sentences);
}

describe("the letters", () => {
  test.each(LANGUAGES)("accuse nobody and are whole in %s", (language) => {
    const all = sentences(LETTERS[language]);
    expect(all.filter((text) => text.trim() === "")).toEqual([]);
    const accusing =
      /\b(?:illegal|unlawful|illégal|illicite|infraction|onwettig|onrechtmatig|rechtswidrig|verboten|verstößt|violat\w+|no consent|sans consentement|aucun consentement n'a|zonder toestemming|ohne Einwilligung)\b/iu;
    expect(all.filter((text) => accusing.test(text))).toEqual([]);
  });

  test.each(LANGUAGES)("leave marked places for the person's own words in %s", (language) => {
    for (const text of sentences(LETTERS[language])) {
      expect(text.match(/\[…/gu)?.length ?? 0).toBe(text.match(/…\]/gu)?.length ?? 0);
    }
    expect(LETTERS[language].complaint.stepsOwn).toMatch(/^\[… .* …\]$/u);
  });

  test.each(LANGUAGES)("name the term by both its days in %s", (language) => {
    const said = LETTERS[language].sender.deadline("DAY-ONE", "DAY-TWO");
    expect(said).toMatch(/DAY-ONE.*DAY-TWO/u);
  });

  test("rest every request on a clause there is", () => {
    const cited = REQUEST_IDS.flatMap((id) => REQUEST_SOURCES[id]);
    expect(cited.filter((id) => !citationById(id))).toEqual([]);
  });
});

describe("citationName", () => {
  test("writes a clause as the language's lawyers do", () => {
    expect(LANGUAGES.map((language) => citationName("gdpr:7(1)", language))).toEqual([
      "GDPR, Art. 7(1)",
      "RGPD, art. 7(1)",
      "AVG, art. 7(1)",
      "DSGVO, Art. 7(1)",
    ]);
  });

  test("has a name for every clause of every source, and hands an unknown id back", () => {
    for (const source of SOURCES) {
      for (const clause of Object.keys(source.provisions)) {
        for (const language of LANGUAGES) {
          const name = citationName(`${source.id}:${clause}`, language);
          expect(name).not.toMatch(/\{c\}|^$|undefined/u);
          expect(name).not.toBe(`${source.id}:${clause}`);
        }
      }
    }
    expect(citationName("nobody:1", "fr")).toBe("nobody:1");
  });
});

describe("authorities", () => {
  test("are found by the country they supervise, the open one for every other", () => {
    expect(["FR", "NL", "BE", "SE", null].map(authorityOf)).toEqual([
      "cnil",
      "ap",
      "apd",
      "generic",
      "generic",
    ]);
  });

  test("carry no address: none was read from a source", () => {
    const shown = AUTHORITY_IDS.flatMap((id) => Object.values(AUTHORITIES[id].name));
    expect(shown.filter((name) => /\d|https?:|@/u.test(name))).toEqual([]);
  });
});
