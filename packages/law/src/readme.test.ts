import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { decide } from "./decide.ts";
import { parseQuestion } from "./question/parse-question.ts";

test("the question in the README has the answer the README tells", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, json = ""] = /```json\n([^`]+)```/.exec(readme) ?? [];
  const parsed = parseQuestion(JSON.parse(json));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { outcome, reasons } = decide(parsed.value);
  expect(outcome).toBe("refused");
  expect(reasons.map(({ rule }) => rule)).toEqual(["X-IDENTITY", "X-SOURCE", "X-INFORM", "FR-06"]);
});
