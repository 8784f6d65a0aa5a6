import { Bug, type Day } from "@consentry/kernel";
import { parseQuestion, type Act, type Question } from "@consentry/law";

/** A question in which nothing was told yet: judged as strictly as there is. */
export function nothingTold(act: Act, on: Day): Question {
  const question = parseQuestion({ act, on });
  if (!question.ok) throw new Bug("law does not take a question with an act and a day");
  return question.value;
}
