import { addDays, type Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { RULES_VERSION } from "../decision/rules-version.ts";
import { isCitable } from "../sources/registry.ts";
import { changesSince } from "./changes-since.ts";
import { exemptionsOn } from "./exemptions.ts";
import { lawOfTheDay, type AuditedPractice } from "./law-of-the-day.ts";
import type { Spoken } from "./spoken.ts";
import { transferChangesSince, transferLawOn } from "./transfer-law.ts";

const PRACTICES: readonly AuditedPractice[] = [
  "open.individual",
  "open.aggregate",
  "click.individual",
  "click.aggregate",
  "remote-resource",
  "read-receipt",
  "text-alternative",
  "one-click",
  "objection",
  "withdrawal",
  "transfer",
  "processor",
];
const COUNTRIES = ["FR", "NL", "IT", "DE", "AT", "ES", "BE", "SE", "JP", null];
const DAYS = [
  "2005-01-01",
  "2012-01-01",
  "2018-05-25",
  "2022-09-14",
  "2024-02-01",
  "2026-04-14",
  "2026-04-29",
  "2026-11-21",
] as Day[];
const TODAY = RULES_VERSION as Day;

/** What no answer may say of a message, in any language: a file cannot show it. */
const ACCUSES =
  /illegal|illégal|illegaal|rechtswidrig|onrechtmatig|no consent|sans consentement|aucun consentement|geen toestemming|keine einwilligung/i;

const everywhere = DAYS.flatMap((on) =>
  PRACTICES.flatMap((practice) => COUNTRIES.map((country) => ({ on, practice, country }))),
);

function saidIn({ en, fr, nl, de }: Spoken): readonly string[] {
  return [en, fr, nl, de];
}

describe("what the auditor is told", () => {
  test("accuses nobody, and says everything in four languages", () => {
    const sentences = everywhere.flatMap(({ on, practice, country }) => [
      lawOfTheDay(practice, on, country).because,
      ...exemptionsOn(practice, on, country).map(({ takes }) => takes),
      ...changesSince(practice, { after: on, until: TODAY }, country).map(({ what }) => what),
    ]);
    const transfers = DAYS.flatMap((on) => [
      transferLawOn(["US", "BR", "GB", "FR"], on).because,
      ...transferChangesSince(["US", "BR", "GB"], { after: on, until: TODAY }).map(
        ({ what }) => what,
      ),
    ]);
    for (const sentence of [...sentences, ...transfers]) {
      expect(new Set(saidIn(sentence)).size).toBe(4);
      for (const text of saidIn(sentence)) {
        expect(text).not.toMatch(ACCUSES);
        expect(text).not.toBe("");
      }
    }
  });

  test("cites nothing that did not exist on the day it is cited for", () => {
    for (const { on, practice, country } of everywhere) {
      const { sources } = lawOfTheDay(practice, on, country);
      const exempt = exemptionsOn(practice, on, country).flatMap((each) => each.sources);
      expect([...sources, ...exempt].filter((id) => !isCitable(id, on))).toEqual([]);
      for (const change of changesSince(practice, { after: on, until: TODAY }, country)) {
        expect(change.sources.filter((id) => !isCitable(id, change.on))).toEqual([]);
        expect(change.sources).not.toEqual([]);
      }
    }
  });

  test("tells of every day on which the answer itself became another", () => {
    for (const practice of PRACTICES) {
      for (const country of COUNTRIES) {
        const told = new Set(
          changesSince(practice, { after: "2017-12-31" as Day, until: TODAY }, country).map(
            ({ on }) => on,
          ),
        );
        let before = lawOfTheDay(practice, "2017-12-31" as Day, country).need;
        for (let day = "2018-01-01" as Day; day <= TODAY; day = addDays(day, 7)) {
          const { need } = lawOfTheDay(practice, day, country);
          const week = [0, 1, 2, 3, 4, 5, 6].map((back) => addDays(day, -back));
          if (need !== before) expect(week.some((each) => told.has(each))).toBe(true);
          before = need;
        }
      }
    }
  });

  test("changes of a span are those of its two halves", () => {
    for (const { practice, country } of everywhere.filter(({ on }) => on === TODAY)) {
      const within = (after: string, until: string): readonly string[] =>
        changesSince(practice, { after: after as Day, until: until as Day }, country).map(
          ({ on }) => on,
        );
      expect([...within("2012-01-01", "2024-02-01"), ...within("2024-02-01", TODAY)]).toEqual(
        within("2012-01-01", TODAY),
      );
    }
  });
});
