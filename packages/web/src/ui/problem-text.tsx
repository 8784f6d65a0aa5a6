import type { ApiProblem } from "@consentry/client";
import type { ReactNode } from "react";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

/** Why something was refused and what to do; the fields it names stand below it. */
export function ProblemText({ error }: { readonly error: ApiProblem }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { problem } = error;
  if (problem === null) return <p>{words.unreachable}</p>;
  return (
    <>
      <p>{problem.detail ?? problem.title}</p>
      {problem.fields === undefined ? null : (
        <ul>
          {problem.fields.map(({ path, expected }) => (
            <li key={`${path} ${expected}`}>
              {path === "" ? null : <code>{path}</code>} {expected}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
