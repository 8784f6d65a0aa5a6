import { expect, test } from "vitest";

import { decide } from "../decide.ts";
import { CHOOSABLE_RULES } from "../question/question-shape.ts";
import { parseQuestion } from "../question/parse-question.ts";
import { chosenReading } from "../rules/reading.ts";
import { choosableRules } from "./choosable-readings.ts";

test("every rule that may be read otherwise is contested, cites something, and says both readings", () => {
  const all = choosableRules();
  expect(all.map(({ rule }) => rule.id)).toEqual([...CHOOSABLE_RULES]);
  for (const { rule, means } of all) {
    expect(rule.status, rule.id).toBe("contested");
    expect(rule.sources.length, rule.id).toBeGreaterThan(0);
    expect(means.A.en, rule.id).not.toBe(means.B.en);
    expect(means.A.fr, rule.id).not.toBe(means.B.fr);
  }
});

function policyOf(policy: object) {
  const read = parseQuestion({ act: "send", on: "2026-11-22", policy });
  if (!read.ok) throw new Error("the policy is one");
  return read.value.policy;
}

test("what nobody chose is read strictly; what was chosen is followed, also by a decision", () => {
  for (const id of CHOOSABLE_RULES) {
    expect(chosenReading(policyOf({}), id), id).toBe("A");
    expect(chosenReading(policyOf({ readings: { [id]: "B" } }), id), id).toBe("B");
  }
  expect(chosenReading(policyOf({ frAggregateReading: "B" }), "FR-M-AGG")).toBe("B");
  const both = { frAggregateReading: "B", readings: { "FR-M-AGG": "A" } };
  expect(chosenReading(policyOf(both), "FR-M-AGG")).toBe("A");

  const outcome = (policy: object) => {
    const question = parseQuestion({
      act: "send",
      on: "2026-11-22",
      jurisdiction: "NL",
      channel: "email",
      message: "commercial",
      recipient: "generic",
      facts: { identityShown: true, optOut: { inMessage: true }, suppressed: false },
      policy,
    });
    if (!question.ok) throw new Error("the question is one");
    return decide(question.value).outcome;
  };
  expect(outcome({})).not.toBe("permitted");
  expect(outcome({ readings: { "NL-03": "B" } })).toBe("permitted");
});
