import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Day, Instant } from "@consentry/kernel";
import {
  CONSENT_STATES,
  decide,
  MEASURE_PURPOSES,
  parseQuestion,
  PURPOSES,
  type Consent,
} from "@consentry/law";

import { cutToDays, factsKey, readFacts } from "./person-facts.ts";

const consent: fc.Arbitrary<Consent> = fc.record({
  purpose: fc.constantFrom(...PURPOSES.slice(0, 7)),
  channel: fc.constantFrom("email" as const, "sms" as const),
  state: fc.constantFrom(...CONSENT_STATES),
  // Few days and hours, so that a yes and a no often meet on one.
  at: fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 7, max: 10 }))
    .map(([day, hour]) => `2026-05-0${day}T${String(hour).padStart(2, "0")}:00:00Z` as Instant),
  alsoNames: fc.subarray(["track.open.individual", "personalise.by_opens"] as const),
});

describe("moments told by their days", () => {
  test("change no answer of law, to no question", () => {
    const acts = fc.constantFrom("send", ...MEASURE_PURPOSES);
    fc.assert(
      fc.property(
        fc.array(consent, { maxLength: 6 }),
        acts,
        fc.constantFrom("FR", "IT", "NL", "DE", null),
        fc.constantFrom("newsletter", "commercial"),
        (consents, asked, jurisdiction, message) => {
          const question = parseQuestion({
            ...(asked === "send" ? { act: "send" } : { act: "measure", purpose: asked }),
            on: "2026-11-21",
            jurisdiction,
            channel: "email",
            message,
            recipient: "b2c",
            relation: "subscriber",
            facts: { source: { kind: "form" }, identityShown: true, suppressed: false },
          });
          if (!question.ok) throw new Error("a question of this test does not parse");
          const answer = (told: readonly Consent[]): unknown => {
            const { facts } = question.value;
            const { outcome, need, reasons } = decide({
              ...question.value,
              facts: { ...facts, objectedAt: null, consents: told },
            });
            return [outcome, need, reasons.map(({ rule, effect }) => [rule, effect])];
          };
          expect(answer(cutToDays(consents))).toEqual(answer(consents));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("keep the hours of a day with several, and no others", () => {
    const [one, two, three] = [
      "2026-05-01T08:00:00Z",
      "2026-05-01T09:00:00Z",
      "2026-05-02T09:00:00Z",
    ];
    const given = [one, two, three].map((at): Consent => ({
      purpose: "send.newsletter",
      channel: "email",
      state: "given",
      at: at as Instant,
      alsoNames: [],
    }));
    expect(cutToDays(given).map(({ at }) => at)).toEqual([one, two, "2026-05-02"]);
  });
});

describe("facts as the database writes them", () => {
  test("read what is unknown as unknown", () => {
    const facts = readFacts({ facts: "|unknown|prospect|form||||2026-05-01|||||", moments: null });
    expect(facts).toEqual({
      country: null,
      kind: "unknown",
      relation: "prospect",
      origin: "form",
      namesUs: null,
      optOutOffered: null,
      informedOn: null,
      collectedOn: "2026-05-01" as Day,
      lastContactOn: null,
      quarantinedBy: null,
      complainedOn: null,
      suppressed: null,
      consents: [],
    });
  });

  test.each([
    ["true", true],
    ["false", false],
    ["", null],
  ])("read a way out that was offered as “%s”", (text, isOffered) => {
    const facts = `FR|b2c|customer|sale|true|${text}||2026-05-01|||||`;
    expect(readFacts({ facts, moments: null })).toMatchObject({
      namesUs: true,
      optOutOffered: isOffered,
      informedOn: null,
    });
  });

  test("read consents in one order, whichever they come in", () => {
    const [open, news] = [
      "track.open.individual,email,refused,20574",
      "send.newsletter,email,given,20574",
    ];
    const read = (states: string) =>
      readFacts({ facts: `FR|b2c|subscriber|form||||2026-05-01|||||${states}`, moments: null })
        .consents;
    expect(read(`${open} ${news}`)).toEqual(read(`${news} ${open}`));
    expect(read(news)).toEqual([
      {
        purpose: "send.newsletter",
        channel: "email",
        state: "given",
        at: "2026-05-01",
        alsoNames: [],
      },
    ]);
  });

  test("tell being informed in a transition apart from every answer", () => {
    const read = (states: string) =>
      readFacts({ facts: `FR|b2c|subscriber|form||||2024-05-01|||||${states}`, moments: null });
    const told = read("track.open.individual,email,legacy-informed,20624");
    expect(told).toMatchObject({ consents: [], toldOn: "2026-06-20", informedOn: null });
    expect(told).not.toHaveProperty("askedAgain");
    const no = "track.open.individual,email,refused,20424,,20574";
    expect(read(no)).toMatchObject({
      consents: [{ state: "refused", at: "2025-12-02" }],
      askedAgain: [{ purpose: "track.open.individual", channel: "email", on: "2026-05-01" }],
    });
    expect(read(no)).not.toHaveProperty("toldOn");
  });

  test("have one key only where they read alike", () => {
    const noon = Date.parse("2026-05-01T12:00:00Z") / 1000;
    const moment = fc
      .tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 2 }))
      .map(([day, hour]) => noon + day * 86_400 + hour * 3_600);
    const row = fc.array(moment, { minLength: 1, maxLength: 3 }).map((moments) => {
      const states = moments.map(
        (seconds, n) => `${PURPOSES[n]},email,given,${Math.floor(seconds / 86_400)}`,
      );
      return {
        facts: `FR|b2c|subscriber|form||||2026-05-01|||||${states.join(" ")}`,
        moments: new Set(moments).size > 1 ? moments.join(",") : null,
      };
    });
    fc.assert(
      fc.property(row, row, (one, other) => {
        if (factsKey(one) === factsKey(other)) expect(readFacts(one)).toEqual(readFacts(other));
      }),
      { numRuns: 1_000 },
    );
    const days = `${PURPOSES[0]},email,given,20574 ${PURPOSES[1]},email,given,20575`;
    const facts = `FR|b2c|subscriber|form||||2026-05-01|||||${days}`;
    // Hours of two days on which no order depends.
    expect(factsKey({ facts, moments: `${noon},${noon + 90_000}` })).toBe(facts);
  });

  test("that do not read are a mistake of ours, and never somebody of whom nothing is known", () => {
    expect(() => readFacts({ facts: "FR|b2c|form", moments: null })).toThrow(/do not read/);
  });
});
