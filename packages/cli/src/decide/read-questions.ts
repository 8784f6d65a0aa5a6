import { err, ok, type Result } from "@consentry/kernel";
import { describeProblem, parseQuestion, type Question } from "@consentry/law";

/** The questions of one input, and the form in which the decisions go back. */
export interface Questions {
  readonly form: "object" | "array" | "lines";
  readonly questions: readonly Question[];
}

/** `unreadable`: no JSON. `bad`: a line for each wrong field of each question. */
export type QuestionsProblem =
  | { readonly kind: "unreadable"; readonly problem: string }
  | { readonly kind: "bad"; readonly problems: readonly string[] };

/** One JSON value of a question, and how to name its place. */
interface Asked {
  readonly place: string;
  readonly json: unknown;
}

/**
 * Reads one question, an array of them, or one on each line. All must be good: where one is not,
 * none is given back, so that nothing is decided on half a file.
 */
export function readQuestions(text: string): Result<Questions, QuestionsProblem> {
  if (text.trim() === "") return err({ kind: "unreadable", problem: "the input is empty" });
  const whole = parseJson(text);
  if (whole.ok) return Array.isArray(whole.value) ? readArray(whole.value) : readOne(whole.value);
  return text.trim().includes("\n") ? readLines(text) : err(notJson(whole.error));
}

function readOne(json: unknown): Result<Questions, QuestionsProblem> {
  return readAll("object", [{ place: "", json }]);
}

function readArray(array: readonly unknown[]): Result<Questions, QuestionsProblem> {
  return readAll(
    "array",
    array.map((json, at) => ({ place: `[${at}]`, json })),
  );
}

function readLines(text: string): Result<Questions, QuestionsProblem> {
  const asked: Asked[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = parseJson(line);
    if (!parsed.ok) return err(notJson(`line ${at + 1}: ${parsed.error}`));
    asked.push({ place: `line ${at + 1}: `, json: parsed.value });
  }
  return readAll("lines", asked);
}

function readAll(
  form: Questions["form"],
  asked: readonly Asked[],
): Result<Questions, QuestionsProblem> {
  const questions: Question[] = [];
  const problems: string[] = [];
  for (const { place, json } of asked) {
    const parsed = parseQuestion(json);
    if (parsed.ok) questions.push(parsed.value);
    else problems.push(...parsed.error.map((problem) => placed(place, describeProblem(problem))));
  }
  return problems.length > 0 ? err({ kind: "bad", problems }) : ok({ form, questions });
}

/** `[2]` and `facts.on` are one path, `[2].facts.on`; a line number stands before it. */
function placed(place: string, problem: string): string {
  return place.startsWith("[") ? `${place}.${problem}` : `${place}${problem}`;
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : "no JSON");
  }
}

function notJson(why: string): QuestionsProblem {
  return { kind: "unreadable", problem: `this is no JSON (${why})` };
}
