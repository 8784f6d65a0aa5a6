import { describe, expect, test } from "vitest";

import type { Step, Trigger } from "./definition.ts";
import { KINDS, newStep } from "./new-step.ts";
import { nameWeekday, sayGoals, sayStep, sayTrigger } from "./say-step.ts";
import { WORDS } from "./words/words.ts";

const NAMES = { lists: new Map([["l", "Spring tea"]]), sources: new Map<string, string>() };

describe("sayTrigger", () => {
  test.each<readonly [Trigger, en: string, fr: string]>([
    [
      { kind: "joined-list", list: "l" },
      "Somebody joins the list “Spring tea”",
      "Quelqu’un rejoint la liste « Spring tea »",
    ],
    [
      { kind: "joined-list", list: "gone" },
      "Somebody joins the list “not chosen yet”",
      "Quelqu’un rejoint la liste « pas encore choisi »",
    ],
    [
      { kind: "gave-consent", purpose: "send.newsletter" },
      "Somebody agrees to “Newsletter”",
      "Quelqu’un accepte « Lettre d’information »",
    ],
    [
      { kind: "date-attribute", attribute: "birthday", offsetDays: 0, at: "09:00", yearly: true },
      "On the day noted as “birthday”, each year, at 09:00",
      "Le jour noté sous « birthday », chaque année, à 09:00",
    ],
    [
      { kind: "date-attribute", attribute: "end", offsetDays: -1, at: "18:30", yearly: false },
      "1 day before the day noted as “end”, at 18:30",
      "1 jour avant le jour noté sous « end », à 18:30",
    ],
    [
      { kind: "inactive", days: 365, by: ["replied", "purchased"] },
      "365 days without: a reply, a purchase",
      "365 jours sans : une réponse, un achat",
    ],
  ])("says how people come in: %j", (trigger, en, fr) => {
    expect(sayTrigger(trigger, NAMES, "en")).toBe(en);
    expect(sayTrigger(trigger, NAMES, "fr")).toBe(fr);
  });
});

describe("sayStep", () => {
  test.each<readonly [Step, en: string, fr: string]>([
    [{ kind: "wait", id: "s", for: 1, unit: "hours" }, "1 hour", "1 heure"],
    [{ kind: "wait-until", id: "s", at: "09:00", weekday: 1 }, "Monday, 09:00", "lundi à 09:00"],
    [{ kind: "wait-until", id: "s", at: "09:00", weekday: null }, "at 09:00", "à 09:00"],
    [
      { kind: "set-attribute", id: "s", name: "vip", value: true },
      "“vip” becomes “yes”",
      "« vip » devient « oui »",
    ],
    [
      { kind: "set-attribute", id: "s", name: "vip", value: null },
      "“vip” is taken away",
      "« vip » est retiré",
    ],
    [{ kind: "leave-list", id: "s", list: "l" }, "Spring tea", "Spring tea"],
    [
      {
        kind: "condition",
        id: "s",
        filter: { kind: "not", filter: { kind: "list", list: "l" } },
        purpose: null,
        otherwise: null,
        yes: [],
        no: [],
      },
      "Who is not somebody who is on the list “Spring tea”?",
      "Qui n’est pas une personne qui est sur la liste « Spring tea » ?",
    ],
  ])("says what a step does: %j", (step, en, fr) => {
    expect(sayStep(step, NAMES, "en")).toBe(en);
    expect(sayStep(step, NAMES, "fr")).toBe(fr);
  });

  test("says something of every step from the moment it is added, but for leaving", () => {
    const first = { ...WORDS.en.first, language: "en", list: "l" } as const;
    const said = KINDS.filter(
      (kind) => sayStep(newStep(kind, "s", first), NAMES, "en").trim() !== "",
    );
    expect(said).toEqual(KINDS.filter((kind) => kind !== "stop"));
  });
});

test("sayGoals names what ends it for somebody before its end", () => {
  expect(sayGoals([], "en")).toBe("Everybody goes to the end");
  expect(sayGoals(["replied", "bought"], "en")).toBe("Earlier after a reply or a purchase");
  expect(sayGoals(["left-list"], "fr")).toBe("Plus tôt après un départ de la liste");
});

test("nameWeekday counts from Monday to Sunday", () => {
  expect([1, 7].map((day) => nameWeekday(day, "en"))).toEqual(["Monday", "Sunday"]);
});
