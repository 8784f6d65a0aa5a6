import { describe, expect, test } from "vitest";

import { aConsent, aMeasurement, aSend, CUSTOMER } from "./cases/builders.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision/decision.ts";
import { parseQuestion } from "./question/parse-question.ts";
import type { QuestionInput } from "./question/question-shape.ts";

function decided(input: QuestionInput): Decision {
  const parsed = parseQuestion(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return decide(parsed.value);
}

const need = (input: QuestionInput): string => {
  const decision = decided(input);
  return `${decision.outcome} ${decision.need}`;
};

describe("what a decision says it needs", () => {
  const hygiene = { purpose: "hygiene.inactive" } as const;

  test("is what it was permitted by", () => {
    expect(need(aSend("FR", {}, { consents: [aConsent({})] }))).toBe("permitted consent");
    expect(need(aSend("FR", { relation: "customer" }, CUSTOMER))).toBe("permitted soft-opt-in");
    expect(need(aSend("FR", { message: "transactional" }, {}))).toBe("permitted none");
    const consents = [aConsent({ purpose: "hygiene.inactive" })];
    expect(need(aMeasurement("FR", hygiene, { consents }))).toBe("permitted consent");
  });

  test("is consent where an exemption fails", () => {
    expect(need(aMeasurement("FR", hygiene, {}))).toBe("refused consent");
    const each = { measure: { perRecipient: true, ipKept: false } };
    expect(need(aMeasurement("FR", { purpose: "track.open.aggregate" }, each))).toBe(
      "refused consent",
    );
  });

  test("is contested where authorities differ", () => {
    expect(need(aSend("NL", { recipient: "generic" }, {}))).toBe("contested contested");
  });

  test("is nothing that could be asked for where a bar refuses", () => {
    const facts = { consents: [aConsent({})], suppressed: true };
    expect(need(aSend("FR", {}, facts))).toBe("refused forbidden");
    const transfer = { country: "IN" };
    expect(need({ act: "transfer", on: "2026-11-21", facts: { transfer } })).toBe(
      "refused forbidden",
    );
  });
});

describe("a decision", () => {
  test("names the tables it was read from", () => {
    expect(decided(aSend("SE", {}, {})).jurisdictions).toEqual(["EU"]);
    expect(decided(aSend("FR", {}, {})).jurisdictions).toEqual(["FR"]);
    expect(decided(aSend("US", {}, {})).jurisdictions).toContain("NL");
  });

  test("is as sure as the weakest source it rests on", () => {
    const post = decided(
      aSend("FR", { channel: "post", relation: "customer" }, { informedAt: "2026-05-02" }),
    );
    expect(post.reasons.map(({ confidence }) => confidence)).toEqual(["recalled"]);
    const sms = { channel: "sms", relation: "customer" } as const;
    expect(decided(aSend("FR", sms, CUSTOMER)).confidence).toBe("secondary");
  });

  test("gives the last day on which it may stand", () => {
    expect(decided(aSend("FR", {}, { consents: [aConsent({})] })).until).toBe("2029-05-02");
  });
});
