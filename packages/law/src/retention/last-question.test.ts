import type { Day } from "@consentry/kernel";
import { expect, test } from "vitest";

import { LAST_QUESTION_LANGUAGES, lastQuestionText, lastQuestionWindow } from "./last-question.ts";

test("asks from sixty days to two weeks before the last day", () => {
  expect(lastQuestionWindow("2029-03-03" as Day)).toEqual({
    first: "2029-03-17",
    last: "2029-05-02",
  });
});

test("says in each language who asks, until when, and that only the button answers", () => {
  const said = LAST_QUESTION_LANGUAGES.map((language) =>
    lastQuestionText(language, "Chorale", "DAY"),
  );
  for (const { subject, told, answer, after } of said) {
    expect(subject).toContain("Chorale");
    expect(told.join(" ")).toContain("DAY");
    expect([answer, ...after].every((line) => line.length > 10)).toBe(true);
  }
  expect(new Set(said.map(({ answer }) => answer)).size).toBe(LAST_QUESTION_LANGUAGES.length);
});
