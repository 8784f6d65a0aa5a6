import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { citationById } from "../sources/registry.ts";
import {
  ASSESSMENT_STEPS,
  assessmentDuty,
  CRITERIA,
  CRITERION_IDS,
  isHighRisk,
  MEASURE_IDS,
  priorConsultation,
  TYPICAL_RISKS,
} from "./index.ts";

describe("whether an assessment is called for", () => {
  test.each([
    [[], "not-called-for"],
    [["large-scale"], "to-consider"],
    [["large-scale", "large-scale"], "to-consider"],
    [["large-scale", "monitoring"], "called-for"],
    [["sensitive", "vulnerable", "matching"], "called-for"],
  ] as const)("%j: %s", (holding, standing) => {
    expect(assessmentDuty(holding).standing).toBe(standing);
  });

  test("every criterion and step rests on a clause there is", () => {
    expect(CRITERIA.map(({ id }) => id)).toEqual(CRITERION_IDS);
    const cited = [...CRITERIA, ...Object.values(ASSESSMENT_STEPS)].flatMap((one) => one.sources);
    expect(cited.filter((id) => citationById(id) === undefined)).toEqual([]);
  });
});

describe("a high risk that stays", () => {
  test("is high in both at once", () => {
    expect(isHighRisk({ likelihood: 3, severity: 3 })).toBe(true);
    expect(isHighRisk({ likelihood: 4, severity: 2 })).toBe(false);
  });

  test("asks the authority first: eight weeks, and six more", () => {
    const after = [{ likelihood: 3, severity: 4 } as const];
    expect(priorConsultation(after, "2026-09-01" as Day, "FR")).toMatchObject({
      answer: { dueOn: "2026-10-27" },
      extended: { dueOn: "2026-12-08" },
    });
    const low = [{ likelihood: 2, severity: 4 } as const];
    expect(priorConsultation(low, "2026-09-01" as Day, "FR")).toBeNull();
  });
});

test("every typical risk has a measure, and every measure lowers one", () => {
  const used = new Set(TYPICAL_RISKS.flatMap(({ measures }) => measures));
  expect(MEASURE_IDS.filter((id) => !used.has(id))).toEqual([]);
  expect(TYPICAL_RISKS.filter(({ measures }) => measures.length === 0)).toEqual([]);
});
