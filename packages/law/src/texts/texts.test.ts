import type { Day } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isPublicHoliday } from "../deadlines/public-holidays.ts";
import { MESSAGES, type Message } from "../question/vocabulary.ts";
import { isCitable } from "../sources/registry.ts";
import { readAnswer } from "./answers.ts";
import { judgeText, type WrittenText } from "./judge-text.ts";
import { textOpening, type LocalTime } from "./opening.ts";
import { TEXT_COUNTRIES, textWindow } from "./window.ts";
import { helpAnswer, stopConfirmation, stopMention, TEXT_LANGUAGES } from "./words.ts";

/** Whether a promotional text may leave: `open`, or the next moment it may. */
function opening(country: string | null, at: string, message: Message = "commercial"): string {
  const answer = textOpening(country, message, at as LocalTime);
  return answer.isOpen ? "open" : answer.next;
}

describe("a text that promotes something", () => {
  // 2026-11-23 is a Monday; 11 November a holiday in France, 21 July in Belgium.
  test.each([
    ["FR", "2026-11-23T08:00", "open"],
    ["FR", "2026-11-23T07:59", "2026-11-23T08:00"],
    ["FR", "2026-11-23T21:29", "open"],
    ["FR", "2026-11-23T21:30", "2026-11-24T08:00"],
    ["FR", "2026-11-21T21:29", "open"],
    ["FR", "2026-11-21T21:30", "2026-11-23T08:00"],
    ["FR", "2026-11-22T12:00", "2026-11-23T08:00"],
    ["FR", "2026-11-11T12:00", "2026-11-12T08:00"],
    ["FR", "2026-12-24T23:00", "2026-12-26T08:00"],
    ["FR", "2024-12-02T21:59", "open"],
    ["FR", "2024-08-30T20:00", "2024-08-31T08:00"],
    ["FR", "2001-01-02T20:00", "2001-01-03T08:00"],
    ["BE", "2026-11-11T12:00", "2026-11-12T09:00"],
    ["BE", "2026-11-21T12:00", "2026-11-23T09:00"],
    ["BE", "2026-07-21T12:00", "2026-07-22T09:00"],
    ["FR", "2026-07-21T12:00", "open"],
    ["NL", "2026-04-27T12:00", "2026-04-28T08:00"],
    ["DE", "2026-10-03T12:00", "2026-10-05T08:00"],
    ["DE", "2026-11-23T19:59", "open"],
    ["GB", "2026-11-23T08:59", "2026-11-23T09:00"],
    // Nothing on record for Spain: Belgian hours, its own holidays.
    ["ES", "2026-11-23T08:30", "2026-11-23T09:00"],
    ["ES", "2026-11-21T12:00", "2026-11-23T09:00"],
    ["ES", "2026-10-12T12:00", "2026-10-13T09:00"],
    [null, "2026-07-14T12:00", "2026-07-15T09:00"],
    [null, "2026-04-27T12:00", "2026-04-28T09:00"],
    ["ZZ", "2026-11-23T19:00", "2026-11-24T09:00"],
  ])("to %s at %s: %s", (country, at, expected) => {
    expect(opening(country, at)).toBe(expected);
  });

  test("of any kind has a window, an unknown one too; a contract's or a login's has none", () => {
    const night = "2026-11-22T03:00";
    const open = [...MESSAGES, "unknown" as const].filter(
      (message) => opening("FR", night, message) === "open",
    );
    expect(open.toSorted()).toEqual(["authentication", "transactional"]);
  });

  test("has until the window ends", () => {
    const answer = textOpening("FR", "commercial", "2026-11-23T10:00" as LocalTime);
    expect(answer).toMatchObject({ isOpen: true, until: "2026-11-23T21:30" });
  });

  test("is open at the next opening, which is later than now, in every country", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 366 * 3 });
    fc.assert(
      fc.property(fc.constantFrom(...TEXT_COUNTRIES, "ES", null), minutes, (country, minute) => {
        const at = new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString().slice(0, 16);
        const next = opening(country, at);
        if (next === "open") return;
        expect(next > at).toBe(true);
        expect(opening(country, next)).toBe("open");
      }),
    );
  });

  test("never leaves at an unknown country's hour that a known one keeps closed", () => {
    for (const hour of Array.from({ length: 24 }, (_, each) => String(each).padStart(2, "0"))) {
      const at = `2026-11-20T${hour}:00`;
      if (opening(null, at) !== "open") continue;
      for (const country of TEXT_COUNTRIES) expect(opening(country, at), country).toBe("open");
    }
  });

  test("rests on what is citable on its day", () => {
    for (const country of [...TEXT_COUNTRIES, null]) {
      for (const day of ["2018-05-25", "2024-09-01", "2026-02-28", "2026-11-21"] as Day[]) {
        const { sources } = textWindow(country, day);
        expect(sources.filter((id) => !isCitable(id, day))).toEqual([]);
        expect(sources.length).toBeGreaterThan(0);
      }
    }
  });
});

test("the French calendar is the eleven days of its statute", () => {
  const days = Array.from({ length: 365 }, (_, day) =>
    new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
  ).filter((day) => isPublicHoliday(day as Day, "FR"));
  // Easter 2027 is 28 March.
  expect(days).toEqual([
    "2027-01-01",
    "2027-03-29",
    "2027-05-01",
    "2027-05-06",
    "2027-05-08",
    "2027-05-17",
    "2027-07-14",
    "2027-08-15",
    "2027-11-01",
    "2027-11-11",
    "2027-12-25",
  ]);
});

describe("an answer to a text", () => {
  test.each([
    ..."STOP|stop|Stop!|STOPP|  stop. |“Stop”|*STOP*|STOP 36180|STOP36180|Stop svp|stop merci".split(
      "|",
    ),
    ..."S.T.O.P|s t o p|tsop|ST0P|STOP STOP STOP|Stop sending me this|please stop|Non, stop".split(
      "|",
    ),
    ..."ARRÊT|arret|Arrêtez !|Se désabonner|désabonnement|Désinscription|FIN|UIT|uit!|Afmelden".split(
      "|",
    ),
    ..."Abmelden|Bitte abmelden|ENDE|BAJA|alto|basta|cancella|Unsubscribe|UNSUB|Cancel|END|quit".split(
      "|",
    ),
    "Merci de stopper",
    "Ｓｔｏｐ",
    "stop\nEnvoyé de mon téléphone",
    "Bonjour, STOP",
  ])("%j ends them", (text) => {
    expect(readAnswer(text)).toBe("stop");
  });

  test.each(["HELP", "aide", "Info", "infos ?", "Hilfe!", "hulp aub", "AYUDA", "aiuto"])(
    "%j asks for help",
    (text) => {
      expect(readAnswer(text)).toBe("help");
    },
  );

  test.each([
    "",
    "!!!",
    "36180",
    "nonstop",
    "Nonstop geht es weiter",
    "stopwatch",
    "Uitstekend!",
    "uit welke winkel komt dit?",
    "End of the month suits me",
    "Cancel my order 1234",
    "Fin novembre ?",
    "infos sur la livraison de demain",
    "information desk, which floor?",
    "Oui",
    "Bastard",
    "Merci",
    "ok",
    "The bus stop is closed",
  ])("%j is something else", (text) => {
    expect(readAnswer(text)).toBe("other");
  });

  test("is read whatever it holds, and STOP however it is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        expect(["stop", "help", "other"]).toContain(readAnswer(text));
      }),
    );
    const shouted = fc.mixedCase(fc.constant("stop"));
    const around = fc.string({
      unit: fc.constantFrom(...Array.from(" .!?\n\t'\"-,")),
      maxLength: 5,
    });
    fc.assert(
      fc.property(around, shouted, around, (before, word, after) => {
        expect(readAnswer(before + word + after)).toBe("stop");
      }),
    );
  });
});

const WRITTEN: WrittenText = {
  text: "Example Choir: tickets for June are here. STOP to 36000",
  message: "commercial",
  from: "ExampleCh",
  names: ["Example Choir"],
  country: "FR",
};

function lacks(change: Partial<WrittenText>): readonly string[] {
  return judgeText({ ...WRITTEN, ...change }, "2026-11-21" as Day).map(({ code }) => code);
}

describe("a text before it leaves", () => {
  test.each<[string, Partial<WrittenText>, readonly string[]]>([
    ["lacks nothing", {}, []],
    [
      "may be named by its sender",
      { text: "June! STOP 36000", from: "ExChoir", names: ["Ex-Choir"] },
      [],
    ],
    ["or by as much of it as fits", { text: "STOP 36000", from: "ExampleChoi" }, []],
    [
      "but a shorter piece of a name is none",
      { text: "STOP 36000", from: "Example" },
      ["no-sender"],
    ],
    ["names somebody", { text: "June tickets! STOP 36000", from: "36000" }, ["no-sender"]],
    ["tells how to leave", { text: "Example Choir: tickets" }, ["no-stop"]],
    ["tells it in so many words", { text: "Example Choir nonstop 36000" }, ["no-stop"]],
    ["comes from a name", { text: "Example Choir. Reply STOP" }, ["stop-cannot-arrive"]],
    ["is of a year", { text: "Example Choir 2026. STOP" }, ["stop-cannot-arrive"]],
    ["can be answered", { text: "Example Choir. Reply STOP", from: "36000" }, []],
    [
      "can be answered abroad",
      { text: "Example Choir. STOP", from: "+33639980001", country: "BE" },
      [],
    ],
    ["is from a mobile number", { from: "+33639980001" }, ["mobile-sender"]],
    ["is from a land line", { from: "+33199000001" }, []],
    ["lacks all", { text: "Tickets!", from: "Music", names: [""] }, ["no-sender", "no-stop"]],
    [
      "is of an unknown kind",
      { text: "?", from: "Music", message: "unknown" },
      ["no-sender", "no-stop"],
    ],
    ["is a login code", { text: "123456", message: "authentication", from: "+33639980001" }, []],
  ])("%s", (_what, change, expected) => {
    expect(lacks(change)).toEqual(expected);
  });

  test("cites what was in force", () => {
    const early = judgeText({ ...WRITTEN, text: "Example Choir" }, "2010-01-01" as Day);
    expect(early.map(({ sources }) => sources)).toEqual([["cpce:L34-5", "eprivacy:13(4)"]]);
    expect(judgeText({ ...WRITTEN, from: "+33639980001" }, "2019-01-01" as Day)).toEqual([]);
  });
});

/** Letters of the alphabet that keeps a text short, which our own words may not leave. */
const SHORT = /^[\w @£$¥èéùìòÇØøÅåÆæßÉ!"#%&'()*+,\-./:;<=>?ÄÖÑÜ§äöñüà]+$/;

test("our own words are short, and whoever is told how to leave is understood", () => {
  for (const language of TEXT_LANGUAGES) {
    const name = "A".repeat(40);
    const mention = stopMention(language, { by: "answer" });
    const numbered = stopMention(language, { by: "number", number: "36000" });
    const words = [
      mention,
      numbered,
      stopConfirmation(language, name),
      helpAnswer(language, { sender: name, contact: "help@example.org" }),
    ];
    for (const each of words) expect(each, each).toMatch(SHORT);
    expect(words.every((each) => each.length <= 160)).toBe(true);
    expect(lacks({ text: `Example Choir. ${mention}`, from: "36000" })).toEqual([]);
    expect(lacks({ text: `Example Choir. ${numbered}` })).toEqual([]);
  }
});
