import { describe, expect, test } from "vitest";

import { NOTICE_LEVELS, NOTICE_SECTIONS, writeNotice, type NoticeFacts } from "./index.ts";

const FACTS: NoticeFacts = {
  name: "NAME",
  country: "FR",
  contact: "CONTACT",
  identities: [],
  officer: null,
  isOfficerStated: true,
  representative: null,
  joint: [],
  activities: [
    {
      title: "TITLE",
      objective: "OBJECTIVE",
      purposes: ["PURPOSE-1", "PURPOSE-2"],
      people: ["PEOPLE"],
      data: ["DATA"],
      origins: ["ORIGIN"],
      bases: [{ title: "BASIS", about: "ABOUT" }],
      recipients: ["RECIPIENT"],
      retention: ["RETENTION"],
      isGivingNeeded: "NEEDED",
    },
  ],
  measured: [],
  measuredFor: [],
  processors: [],
  hasOtherOrigins: false,
  decidesAlone: false,
};

function textOf(facts: NoticeFacts, language: "en" | "fr"): string {
  return JSON.stringify(writeNotice(language, facts));
}

describe("a notice", () => {
  test.each(["en", "fr"] as const)("tells every fact it is given, in %s", (language) => {
    const text = textOf({ ...FACTS, measured: NOTICE_LEVELS, measuredFor: ["USE"] }, language);
    const told = [...JSON.stringify(FACTS.activities).matchAll(/"([A-Z\d-]{4,})"/g)];
    expect(told.length).toBeGreaterThan(9);
    expect(told.map(([, fact = ""]) => fact).filter((fact) => !text.includes(fact))).toEqual([]);
    expect(text).toContain("USE");
    expect(text).toContain("Commission nationale");
  });

  test.each(["en", "fr"] as const)(
    "has every section, and none of them empty, in %s",
    (language) => {
      const { sections } = writeNotice(language, FACTS);
      expect(sections.map(({ id }) => id)).toEqual(NOTICE_SECTIONS);
      expect(sections.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
    },
  );

  test("says plainly that nothing is measured, and only then", () => {
    expect(textOf(FACTS, "en")).toContain("We do not see whether you open a mail");
    const measured = textOf({ ...FACTS, measured: ["opens"] }, "en");
    expect(measured).not.toContain("We do not see whether you open a mail");
    expect(measured).not.toContain("followed them");
  });

  test("says that machines decide where somebody said so", () => {
    expect(textOf(FACTS, "en")).toContain("No machine decides alone");
    expect(textOf({ ...FACTS, decidesAlone: true }, "en")).toContain("made by machines alone");
  });

  test("names no officer, and denies none, while nobody said", () => {
    expect(textOf(FACTS, "en")).toContain("None is designated");
    const text = textOf({ ...FACTS, isOfficerStated: false }, "en");
    expect(text).not.toContain("officer");
  });

  test("names what carries data outside, and says what is not known", () => {
    const processors = [
      { name: "FAR", what: "relay", country: "Brazil", transfer: "CLAUSES", isOutside: true },
      { name: "DARK", what: "", country: null, transfer: "", isOutside: false },
    ];
    const text = textOf({ ...FACTS, processors }, "en");
    expect(text).toContain("FAR – Brazil – CLAUSES");
    expect(text).toContain("Of DARK we do not know the country yet.");
  });
});
