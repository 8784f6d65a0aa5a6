import { describe, expect, test } from "vitest";

import { decide } from "../decide.ts";
import { parseQuestion } from "../question/parse-question.ts";
import type { QuestionInput } from "../question/question-shape.ts";
import { MEASURE_PURPOSES } from "../question/vocabulary.ts";
import { TRANSACTIONAL_KINDS, transactionalKind } from "./transactional-kinds.ts";

function outcome(question: QuestionInput): string {
  const parsed = parseQuestion(question);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return decide(parsed.value).outcome;
}

describe("a kind of transactional message", () => {
  test("is one of a closed list, in one spelling", () => {
    expect(transactionalKind("login-code")?.message).toBe("authentication");
    for (const word of ["", "Order", "order ", "newsletter", "promotion", "constructor"]) {
      expect(transactionalKind(word), word).toBeNull();
    }
  });

  test.each(["FR", "NL", "DE", "BE", "AT", "IT", "ES", "SE", null])(
    "may be sent to somebody of whom nothing is known (%s)",
    (jurisdiction) => {
      for (const { kind, message } of TRANSACTIONAL_KINDS) {
        const known = jurisdiction === null ? {} : { jurisdiction };
        const question = { act: "send", on: "2026-11-21", channel: "email", message } as const;
        expect(outcome({ ...question, ...known }), kind).toBe("permitted");
      }
    },
  );

  test("names every purpose of its openings that some table exempts, and no other", () => {
    for (const { kind, message, mayBeDue, mightBeExempt } of TRANSACTIONAL_KINDS) {
      const exempt = OF_OPENINGS.filter((purpose) =>
        JURISDICTIONS.some((jurisdiction) =>
          KEPT_FOR.some(({ stores, uses }) => {
            const measure = { stores, uses, exclusive: true, perRecipient: true, ipKept: false };
            const facts = { suppressed: false, measure: { ...measure, legalDuty: mayBeDue } };
            return (
              outcome({
                act: "measure",
                on: "2026-11-21",
                jurisdiction,
                channel: "email",
                message,
                purpose,
                facts,
              }) !== "refused"
            );
          }),
        ),
      );
      expect(exempt.toSorted(), kind).toEqual([...mightBeExempt].toSorted());
    }
  });
});

const JURISDICTIONS = ["FR", "NL", "DE", "BE", "AT", "IT", "ES", "SE"];

/** Purposes that take one reader's opening. */
const OF_OPENINGS = MEASURE_PURPOSES.filter(
  (purpose) =>
    !purpose.endsWith(".aggregate") &&
    !purpose.includes("click") &&
    !["link.action", "read.receipt", "remote.resource"].includes(purpose),
);

const KEPT_FOR = [
  { stores: ["last-open-day"], uses: ["hygiene"] },
  { stores: [], uses: ["security"] },
  { stores: ["timestamp"], uses: ["proof"] },
];
