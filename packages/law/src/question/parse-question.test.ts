import { describe, expect, test } from "vitest";

import { describeProblem, parseQuestion } from "./parse-question.ts";

function problems(json: unknown): string[] {
  const parsed = parseQuestion(json);
  return parsed.ok ? [] : parsed.error.map(({ path, kind }) => `${path} ${kind}`);
}

/** The question of the published contract, word for word. */
const CONTRACT = {
  act: "send",
  on: "2026-11-21",
  jurisdiction: "FR",
  channel: "email",
  message: "commercial",
  recipient: "b2c",
  relation: "prospect",
  purpose: "track.open.individual",
  facts: {
    consents: [{ purpose: "send.commercial", channel: "email", state: "given", at: "2026-05-02" }],
    source: { kind: "form" },
    collectedAt: "2026-05-02",
    lastContactAt: null,
    informedAt: null,
    objectedAt: null,
    offer: { relatedToProfession: false, analogous: false, sameLegalPerson: true, sector: null },
    optOut: { atCollection: true, inMessage: true },
    suppressed: false,
    identityShown: true,
    measure: {
      stores: ["last-open-day"],
      exclusive: true,
      uses: ["hygiene"],
      perRecipient: true,
      ipKept: false,
    },
    transfer: { country: "US", scope: null, exporter: "FR" },
  },
  policy: { frAggregateReading: "A", frJointConsent: true },
};

describe("parseQuestion", () => {
  test("reads the question of the contract", () => {
    expect(problems(CONTRACT)).toEqual([]);
  });

  test("keeps what nobody told apart from what is known to be none", () => {
    const parsed = parseQuestion({ act: "send", on: "2026-11-21", facts: { objectedAt: null } });
    expect(parsed.ok && parsed.value.facts.objectedAt).toBeNull();
    expect(parsed.ok && parsed.value.facts.suppressed).toBeUndefined();
    expect(parsed.ok && parsed.value.facts.source.kind).toBe("unknown");
  });

  test("lists every bad field by its path", () => {
    const bad = {
      act: "sned",
      on: "2026-02-30",
      jursdiction: "FR",
      jurisdiction: "France",
      facts: {
        consents: [{ purpose: "send.all", state: "given", at: "2026-13-01" }, { purpose: 1 }],
        offer: { analog: true },
        suppressed: "no",
      },
      policy: { readings: { "FR-01": "B" } },
    };
    expect(problems(bad).sort()).toEqual([
      "act not-allowed",
      "facts.consents[0].at not-allowed",
      "facts.consents[0].purpose not-allowed",
      "facts.consents[1].purpose not-allowed",
      "facts.consents[1].state missing",
      "facts.offer.analog unknown-field",
      "facts.suppressed not-allowed",
      "jurisdiction not-allowed",
      "jursdiction unknown-field",
      "on not-allowed",
      "policy.readings.FR-01 unknown-field",
    ]);
  });

  test("refuses what is no object, and a measurement without a purpose", () => {
    expect(problems([])).toEqual([" not-allowed"]);
    expect(problems(null)).toEqual([" not-allowed"]);
    expect(problems({ act: "measure", on: "2026-11-21" })).toEqual(["purpose missing"]);
  });

  test("knows no field by inheritance", () => {
    expect(problems({ act: "send", on: "2026-11-21", facts: { constructor: 1 } })).toEqual([
      "facts.constructor unknown-field",
    ]);
    const polluting = JSON.parse('{"act":"send","on":"2026-11-21","__proto__":{"x":1}}') as unknown;
    expect(problems(polluting)).toEqual(["__proto__ unknown-field"]);
  });

  test("says in one line what to change", () => {
    const parsed = parseQuestion({ act: "send", on: "2026-02-30" });
    expect(parsed.ok ? [] : parsed.error.map(describeProblem)).toEqual([
      "on: must be a day of the calendar, YYYY-MM-DD",
    ]);
  });
});
