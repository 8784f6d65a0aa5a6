import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { FactsInput } from "./cases/builders.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision/decision.ts";
import { parseQuestion } from "./question/parse-question.ts";
import type { QuestionInput } from "./question/question-shape.ts";
import { PURPOSES } from "./question/vocabulary.ts";
import { aQuestion } from "./testing/arbitrary-question.ts";

const RANK = { refused: 0, contested: 1, permitted: 2 } as const;
const RUNS = { numRuns: 3000 };

function decided(input: QuestionInput): Decision {
  const parsed = parseQuestion(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return decide(parsed.value);
}

function rank(input: QuestionInput): number {
  return RANK[decided(input).outcome];
}

function withFacts(input: QuestionInput, facts: FactsInput): QuestionInput {
  return { ...input, facts: { ...input.facts, ...facts } };
}

/** Every way to leave one told fact untold, at any depth; single consent events are not facts. */
function withoutOneFact(input: QuestionInput): QuestionInput[] {
  return removals(input.facts ?? {}).map((facts) => ({ ...input, facts }));
}

function removals(told: object): object[] {
  return Object.entries(told).flatMap(([name, value]) => {
    const { [name]: _gone, ...rest } = told as Record<string, unknown>;
    const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
    const inside = isGroup ? removals(value).map((part) => ({ ...told, [name]: part })) : [];
    return [rest, ...inside];
  });
}

describe("any decision", () => {
  test("is not made more permissive by a suppression", () => {
    fc.assert(
      fc.property(aQuestion, (input) => {
        expect(rank(withFacts(input, { suppressed: true }))).toBeLessThanOrEqual(rank(input));
      }),
      RUNS,
    );
  });

  test("is not made more permissive by an objection or a complaint", () => {
    fc.assert(
      fc.property(aQuestion, fc.constantFrom("objectedAt", "complaintAt"), (input, event) => {
        const later = withFacts(input, { [event]: "2019-03-01" });
        const before = withFacts(input, { [event]: null });
        expect(rank(later)).toBeLessThanOrEqual(rank(before));
      }),
      RUNS,
    );
  });

  test("is not made more permissive by withdrawing a consent", () => {
    fc.assert(
      fc.property(aQuestion, fc.constantFrom(...PURPOSES), (input, purpose) => {
        const withdrawal = { purpose, state: "withdrawn", at: input.on } as const;
        const consents = [...(input.facts?.consents ?? []), withdrawal];
        expect(rank(withFacts(input, { consents }))).toBeLessThanOrEqual(rank(input));
      }),
      RUNS,
    );
  });

  test("is not made more permissive by leaving out a fact", () => {
    fc.assert(
      fc.property(aQuestion, (input) => {
        const told = rank(input);
        for (const less of withoutOneFact(input)) {
          expect(rank(less)).toBeLessThanOrEqual(told);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on the order of the consents", () => {
    fc.assert(
      fc.property(aQuestion, (input) => {
        const consents = (input.facts?.consents ?? []).toReversed();
        expect(decided(withFacts(input, { consents }))).toEqual(decided(input));
      }),
      RUNS,
    );
  });

  test("is the same when recomputed later, knowing what happened since", () => {
    fc.assert(
      fc.property(aQuestion, fc.constantFrom(...PURPOSES), (input, purpose) => {
        const since = [
          { purpose, channel: "email", state: "given", at: "2030-01-01" },
          { purpose, state: "withdrawn", at: "2030-01-02" },
        ] as const;
        const consents = [...(input.facts?.consents ?? []), ...since];
        expect(decided(withFacts(input, { consents }))).toEqual(decided(input));
      }),
      RUNS,
    );
  });

  test("does not learn of a contact, an information or a complaint that came later", () => {
    fc.assert(
      fc.property(
        aQuestion,
        fc.constantFrom("lastContactAt", "informedAt", "complaintAt", "collectedAt"),
        (input, event) => {
          const unknown = withFacts(input, { [event]: null });
          const later = withFacts(input, { [event]: "2030-01-01" });
          expect(decided(later).outcome).toBe(decided(unknown).outcome);
        },
      ),
      RUNS,
    );
  });

  test("is plain data that says why", () => {
    fc.assert(
      fc.property(aQuestion, (input) => {
        const decision = decided(input);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        expect(decision.reasons.length).toBeGreaterThan(0);
        expect(decision.reasons.every(({ because, becauseFr }) => because && becauseFr)).toBe(true);
      }),
      RUNS,
    );
  });

  test("for an unknown country is no more permissive than for any known one", () => {
    fc.assert(
      fc.property(aQuestion, fc.constantFrom("FR", "NL", "DE", "IT", "SE"), (input, known) => {
        const nowhere = { ...input, jurisdiction: null };
        expect(rank(nowhere)).toBeLessThanOrEqual(rank({ ...input, jurisdiction: known }));
      }),
      RUNS,
    );
  });

  test("is common enough in each outcome for these properties to mean something", () => {
    const seen = fc.sample(aQuestion, { numRuns: 3000, seed: 20_261_121 });
    const counts = { refused: 0, contested: 0, permitted: 0 };
    for (const input of seen) counts[decided(input).outcome] += 1;
    expect(counts.refused).toBeGreaterThan(600);
    expect(counts.permitted).toBeGreaterThan(600);
    expect(counts.contested).toBeGreaterThan(20);
  });
});
