import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { citationById } from "../sources/registry.ts";
import {
  AUTHORITY_DECISION_WORDS,
  breachClock,
  officeLetter,
  personsLetter,
  PERSONS_DECISION_WORDS,
  QUESTION_WORDS,
  type BreachFile,
  type BreachMoments,
} from "./index.ts";

const at = (text: string): Instant => text as Instant;

/** Monday 16 November 2026: the processor knew at 10:00, and told the controller at 18:00. */
const TOLD_AT_SIX: BreachMoments = {
  role: "controller",
  awareAt: at("2026-11-16T18:00:00Z"),
  authorityDecision: null,
  toldAuthorityAt: null,
  toldControllerAt: null,
};

describe("the clock of a breach", () => {
  test("runs from the controller's own knowledge: Monday 18:00 to Thursday 18:00", () => {
    const clock = breachClock(TOLD_AT_SIX, at("2026-11-17T09:00:00Z"));
    expect(clock).toMatchObject({ standing: "owed", due: { dueAt: "2026-11-19T18:00:00Z" } });
  });

  test("has no hours for the processor that found it", () => {
    const found = {
      ...TOLD_AT_SIX,
      role: "processor" as const,
      awareAt: at("2026-11-16T10:00:00Z"),
    };
    const clock = breachClock(found, at("2026-11-16T12:00:00Z"));
    expect(clock).toMatchObject({ standing: "owed", due: null, sources: ["gdpr:33(2)"] });
    const told = { ...found, toldControllerAt: at("2026-11-16T18:00:00Z") };
    expect(breachClock(told, at("2026-11-30T12:00:00Z")).standing).toBe("in-time");
  });

  test.each([
    ["2026-11-19T18:00:00Z", "in-time", false],
    ["2026-11-19T18:00:01Z", "late", true],
  ])("told at %s is %s", (toldAuthorityAt, standing, asksReasons) => {
    const told = { ...TOLD_AT_SIX, toldAuthorityAt: at(toldAuthorityAt) };
    expect(breachClock(told, at("2026-12-01T00:00:00Z"))).toMatchObject({ standing, asksReasons });
  });

  test("is over a second after its last, and then asks for reasons", () => {
    expect(breachClock(TOLD_AT_SIX, at("2026-11-19T18:00:00Z")).standing).toBe("owed");
    expect(breachClock(TOLD_AT_SIX, at("2026-11-19T18:00:01Z"))).toMatchObject({
      standing: "overdue",
      asksReasons: true,
    });
  });

  test("stops where a risk was held unlikely", () => {
    const decided = { ...TOLD_AT_SIX, authorityDecision: "no-risk" as const };
    expect(breachClock(decided, at("2026-12-19T18:00:01Z"))).toMatchObject({
      standing: "not-owed",
      due: null,
    });
  });
});

const FILE: BreachFile = {
  organisation: "Chorale",
  country: "FR",
  number: "B-1",
  happened: "",
  natures: ["x"],
  people: "",
  peopleCount: "12",
  records: "",
  recordsCount: "",
  contact: "",
  consequences: "",
  measures: "",
  awareAt: "AWARE",
  dueAt: "DUE",
  personsDecision: "",
  delay: null,
  phase: 1,
};

describe("the letters", () => {
  test("to the authority have a place for each thing that is not known yet", () => {
    const { parts, facts, to } = officeLetter("controller", "fr", FILE);
    expect(parts.every(({ text }) => /^\[… .* …\]$/u.test(text))).toBe(true);
    expect(facts).toContainEqual(["Personnes concernées, environ", "12"]);
    expect(to).toContain("Commission nationale");
  });

  test("to the controller name no hours that it would have", () => {
    const { facts, title } = officeLetter("processor", "en", FILE);
    expect(facts.map(([, value]) => value)).not.toContain("DUE");
    expect(title).toContain("controller");
  });

  test("say the reasons of a delay only where there is one", () => {
    const headings = (delay: string | null) =>
      officeLetter("controller", "en", { ...FILE, delay }).parts.map(({ heading }) => heading);
    expect(headings("We were asleep.").length).toBe(headings(null).length + 1);
  });

  test.each(["en", "fr", "nl", "de"] as const)("to people are whole in %s", (language) => {
    const told = {
      sender: "SENDER",
      happened: "HAPPENED",
      consequences: "MEANS",
      measures: "DONE",
      advice: "",
      contact: "WHO",
    };
    const { subject, parts, plain } = personsLetter(language, told);
    expect(subject).toContain("SENDER");
    expect(parts.map(({ text }) => text)).toEqual(["HAPPENED", "MEANS", "DONE", "WHO"]);
    expect(plain).not.toBe("");
  });
});

test("every guided question rests on a clause there is", () => {
  const cited = [QUESTION_WORDS, AUTHORITY_DECISION_WORDS, PERSONS_DECISION_WORDS].flatMap((all) =>
    Object.values(all).flatMap(({ sources }) => sources),
  );
  expect(cited.filter((id) => citationById(id) === undefined)).toEqual([]);
});
