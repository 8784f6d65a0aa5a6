import { expect, test } from "vitest";

import { decide } from "../../decide.ts";
import { parseQuestion } from "../../question/parse-question.ts";

function conditionsFor(jurisdiction: string): readonly string[] {
  const keep = { category: "prospect", collectedAt: "2026-01-10" };
  const parsed = parseQuestion({ act: "keep", on: "2026-11-21", jurisdiction, facts: { keep } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return decide(parsed.value).conditions;
}

test("a French period used for another country says that it is French", () => {
  expect(conditionsFor("FR")).toEqual([]);
  expect(conditionsFor("DE")).toEqual([
    "no period of that country is on record: the French recommendation or practice is used",
  ]);
});
