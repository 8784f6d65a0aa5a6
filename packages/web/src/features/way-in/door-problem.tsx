import type { ApiProblem } from "@consentry/client";
import type { ReactNode } from "react";

import { ProblemText } from "../../ui/problem-text.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { NotAnswered } from "./passkeys.ts";
import { WORDS } from "./words/words.ts";

/** Why somebody did not get in and what to do, in the reader's language where it is a usual reason. */
export function DoorProblem({ error }: { readonly error: ApiProblem | null }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (error === null) return null;
  const kind = error instanceof NotAnswered ? "not-answered" : (error.problem?.kind ?? "");
  const said = (words.problems as Readonly<Record<string, string>>)[kind];
  return (
    <div className="form-problem" role="alert">
      {said === undefined ? <ProblemText error={error} /> : <p>{said}</p>}
    </div>
  );
}
