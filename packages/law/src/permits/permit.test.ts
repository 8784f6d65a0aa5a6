import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { aConsent, aMeasurement, aSend } from "../cases/builders.ts";
import { parseQuestion } from "../question/parse-question.ts";
import type { QuestionInput } from "../question/question-shape.ts";
import type { Question } from "../question/question.ts";
import {
  isMeasurementPermit,
  isSendPermit,
  permitMeasurement,
  permitSend,
  type MeasurementPermit,
  type SendPermit,
} from "./permit.ts";

const AT = "2026-11-21T10:00:00Z" as Instant;
const PARTIES = { organisation: "o-1", contact: "c-1" };

function question(input: QuestionInput): Question {
  const parsed = parseQuestion(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const consented = question(aSend("FR", {}, { consents: [aConsent({})] }));

function aSendPermit(): SendPermit {
  const result = permitSend(consented, PARTIES, AT);
  if (!result.ok) throw new Error("refused");
  return result.value;
}

describe("permitSend", () => {
  test("names the parties, the purpose, the moment and the rules", () => {
    expect(aSendPermit()).toMatchObject({
      organisation: "o-1",
      contact: "c-1",
      purpose: "send.commercial",
      at: AT,
      rules: ["X-EXPIRED", "FR-01"],
      rulesVersion: "2026-11-21",
    });
  });

  test("gives the decision instead of a permit when nothing allows it", () => {
    const result = permitSend(question(aSend("FR", {}, {})), PARTIES, AT);
    expect(!result.ok && result.error.outcome).toBe("refused");
  });

  test("judges by the day of the moment, not by the day of the question", () => {
    const early = permitSend(consented, PARTIES, "2026-05-01T10:00:00Z" as Instant);
    expect(early.ok).toBe(false);
  });

  test("gives none for what is contested", () => {
    const info = question(aSend("NL", { recipient: "generic" }, {}));
    expect(permitSend(info, PARTIES, AT).ok).toBe(false);
  });
});

describe("permitMeasurement", () => {
  const purpose = "track.open.individual";
  const measured = (
    consents: ReturnType<typeof aConsent>[],
  ): Question & { purpose: typeof purpose } => ({
    ...question(aMeasurement("FR", { purpose }, { consents })),
    purpose,
  });

  test("needs consent to that very purpose", () => {
    expect(permitMeasurement(measured([aConsent({ purpose })]), PARTIES, AT).ok).toBe(true);
    expect(permitMeasurement(measured([aConsent({})]), PARTIES, AT).ok).toBe(false);
  });

  test("is no permit to send", () => {
    const result = permitMeasurement(measured([aConsent({ purpose })]), PARTIES, AT);
    expect(result.ok && isMeasurementPermit(result.value)).toBe(true);
    expect(result.ok && isSendPermit(result.value)).toBe(false);
  });
});

describe("a permit", () => {
  test("cannot be copied", () => {
    expect(isSendPermit(aSendPermit())).toBe(true);
    // oxlint-disable-next-line typescript/no-misused-spread -- the copy is what is tested
    expect(isSendPermit({ ...aSendPermit() })).toBe(false);
    expect(isSendPermit(JSON.parse(JSON.stringify(aSendPermit())))).toBe(false);
  });

  test("cannot be changed", () => {
    const permit = aSendPermit();
    expect(() => Object.assign(permit, { contact: "c-2" })).toThrow(TypeError);
  });

  test("cannot be written by hand in a program that compiles", () => {
    const shape = {
      ...PARTIES,
      kind: "send",
      purpose: "send.commercial",
      at: AT,
      rules: [],
      rulesVersion: "",
    } as const;
    // @ts-expect-error -- the private field cannot be written in a literal
    const byHand: SendPermit = shape;
    // oxlint-disable-next-line typescript/no-misused-spread -- the copy is what is tested
    const copy = { ...aSendPermit() };
    // @ts-expect-error -- a copy has lost the private field
    const byCopy: SendPermit = copy;
    // @ts-expect-error -- leave to send is no leave to measure
    const byMistake: MeasurementPermit = aSendPermit();
    expect([byHand, byCopy, byMistake].map(isMeasurementPermit)).toEqual([false, false, false]);
  });
});
