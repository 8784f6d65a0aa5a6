import type { Day } from "@consentry/kernel";
import { expect, test } from "vitest";

import { storedPolicy } from "../../organisations/policy.ts";
import { ruleHere } from "./rule-here.ts";

const COMMON = { purpose: "track.open.aggregate", level: "aggregate" } as const;
const OPENS = { purpose: "track.open.individual", level: "individual" } as const;

function inCountry(
  one: Parameters<typeof ruleHere>[0],
  country: string | null,
  policy: object = {},
): string {
  const on = "2026-11-21" as Day;
  const { standing, mayUnasked } = ruleHere(one, { country, on, policy: storedPolicy(policy) });
  return `${standing}${mayUnasked ? ", measured" : ""}`;
}

test("tells where a reader has to be asked, where not, and where authorities differ", () => {
  expect(inCountry(OPENS, "FR")).toBe("consent");
  expect(inCountry(COMMON, "IT")).toBe("exempt, measured");
  expect(inCountry(COMMON, "FR")).toBe("contested");
  expect(inCountry(COMMON, "FR", { frAggregateReading: "B" })).toBe("contested, measured");
});

test("where nobody knows the country the strict answer stands", () => {
  expect(inCountry(COMMON, null)).not.toContain("measured");
  expect(inCountry(OPENS, null)).toBe("consent");
});
