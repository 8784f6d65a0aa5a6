import { QUESTION_SHAPE } from "./question-shape.ts";

/** The question as JSON Schema (2020-12), made from the same description as the parser. */
export function questionSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A question to consentry decide",
    description:
      "What may be done, to whom, on which day, under which facts. Left out means not told, and is judged strictly.",
    ...QUESTION_SHAPE.schema(),
  };
}
