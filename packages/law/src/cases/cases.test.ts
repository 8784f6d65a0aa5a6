import { describe, expect, test } from "vitest";

import { decide } from "../decide.ts";
import { parseQuestion } from "../question/parse-question.ts";
import { RULES } from "../rules/rules.ts";
import { ALL_CASES } from "./all-cases.ts";

describe.each(ALL_CASES.map((each) => [each.rule, each.kind, each.title, each] as const))(
  "%s, %s: %s",
  (_rule, _kind, _title, { question, outcome, reasons }) => {
    test("has the outcome, the rules and the sources that were written down", () => {
      const parsed = parseQuestion(question);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      const decision = decide(parsed.value);
      expect(decision.outcome).toBe(outcome);
      expect(
        Object.fromEntries(decision.reasons.map(({ rule, sources }) => [rule, sources])),
      ).toEqual(reasons);
    });
  },
);

describe("the cases", () => {
  test("show every rule permitted, refused and at an edge", () => {
    const lacking = RULES.filter(({ id }) => {
      const kinds = new Set(ALL_CASES.filter(({ rule }) => rule === id).map(({ kind }) => kind));
      return kinds.size < 3;
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test("reach every rule at least once as a reason", () => {
    const unreached = RULES.filter(
      ({ id }) => !ALL_CASES.some(({ rule, reasons }) => rule === id && id in reasons),
    );
    expect(unreached.map(({ id }) => id)).toEqual([]);
  });

  test("name rules that exist", () => {
    const known = new Set(RULES.map(({ id }) => id));
    expect(ALL_CASES.filter(({ rule }) => !known.has(rule))).toEqual([]);
  });
});
