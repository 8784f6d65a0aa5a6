import { describe, expect, test } from "vitest";

import { citationById } from "../../sources/registry.ts";
import {
  EXTENSION_REASONS,
  EXTENSION_SOURCES,
  PASSED_ON_KINDS,
  PASSING_ON_SOURCES,
  REFUSAL_REASONS,
  REFUSAL_SOURCES,
  refusalsOf,
  RIGHT_KINDS,
  RIGHT_SOURCES,
} from "./right-kinds.ts";
import { passingOnLetter, rightLetter, type RightLetter } from "./right-letter.ts";
import type { LetterText } from "./right-words.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;
const ABOUT = { sender: "Chorale", received: "DAY-ONE", reference: "R-1" };

const LETTERS: readonly RightLetter[] = [
  { letter: "received", due: "DAY-TWO" },
  { letter: "confirm", due: "DAY-TWO" },
  ...EXTENSION_REASONS.map((because) => ({
    letter: "extended" as const,
    until: "DAY-TWO",
    because,
  })),
  ...REFUSAL_REASONS.flatMap((because) =>
    ["FR", "IT", null].map((country) => ({
      letter: "refused" as const,
      because,
      words: "OWN-WORDS",
      country,
    })),
  ),
  { letter: "nothing-held" },
  { letter: "file", until: "DAY-TWO" },
  { letter: "rectified", fields: ["FIELD"] },
  { letter: "erased", backupsUntil: "DAY-TWO" },
  { letter: "erased", backupsUntil: null },
  { letter: "restricted" },
  { letter: "lifted", on: "DAY-TWO" },
  { letter: "objected" },
  { letter: "origin", origins: [{ name: "A", collected: "B", terms: "C", informed: "D" }] },
];

function textOf({ subject, before, quoted, link, after }: LetterText): string {
  return [subject, ...before, ...quoted, link ?? "", ...after].join("\n");
}

describe.each(LANGUAGES)("letters about requests in %s", (language) => {
  test("name the request, the day it came and its number, and lead nowhere but where they are told", () => {
    for (const kind of RIGHT_KINDS) {
      for (const letter of LETTERS) {
        const text = textOf(rightLetter(language, { kind, ...ABOUT }, letter));
        expect(text).toContain("Chorale");
        expect(text).toContain("DAY-ONE");
        expect(text).toContain("R-1");
        expect(text).not.toMatch(/undefined|\[…|https?:|www\.|@/u);
      }
    }
  });

  test("say how to complain wherever they say no or later", () => {
    const ofCourt = { en: "a court", fr: "un tribunal", nl: "de rechter", de: "ein Gericht" };
    const about = { kind: "erasure", ...ABOUT } as const;
    for (const letter of LETTERS) {
      if (letter.letter !== "refused" && letter.letter !== "extended") continue;
      expect(textOf(rightLetter(language, about, letter))).toContain(ofCourt[language]);
    }
    const refused = { letter: "refused", because: "excessive", words: "", country: "FR" } as const;
    expect(textOf(rightLetter(language, about, refused))).toMatch(/CNIL/u);
  });

  test("tell a recipient whom it is about, what to do and to answer", () => {
    for (const kind of PASSED_ON_KINDS) {
      const asked = { kind, address: "ada@example.net", fields: ["FIELD"], ...ABOUT };
      const text = textOf(passingOnLetter(language, asked));
      expect(text).toMatch(/ada@example\.net[\s\S]*FIELD[\s\S]*R-1/u);
    }
  });
});

test("an objection to direct marketing is refused for no reason at all", () => {
  expect(refusalsOf("objection")).toEqual([]);
  expect(refusalsOf("rectification")).not.toContain("exception");
});

test("every right, refusal and delay rests on a clause there is", () => {
  const cited = [
    ...Object.values(RIGHT_SOURCES),
    ...Object.values(REFUSAL_SOURCES),
    PASSING_ON_SOURCES,
    EXTENSION_SOURCES,
  ].flat();
  expect(cited.filter((id) => !citationById(id))).toEqual([]);
});
