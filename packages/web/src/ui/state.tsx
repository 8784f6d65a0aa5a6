import type { ApiProblem } from "@consentry/client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { Button } from "./button.tsx";
import { ProblemText } from "./problem-text.tsx";
import { WORDS } from "./words/words.ts";

/** Something is on its way. Said only after a moment: most of it is there before. */
export function Loading(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return <output className="loading">{words.loading}</output>;
}

interface FailedProps {
  readonly problem: ApiProblem;
  readonly onRetry?: () => void;
}

/** Something could not be read: why, and what to do. */
export function Failed({ problem, onRetry }: FailedProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="failed" role="alert">
      <p className="failed-title">{words.failed}</p>
      <ProblemText error={problem} />
      {onRetry === undefined ? null : <Button onPress={onRetry}>{words.retry}</Button>}
    </div>
  );
}

interface LoadedProps<Answer> {
  readonly of: UseQueryResult<Answer, ApiProblem>;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows what was read, or that it is on its way, or why it is not there. */
export function Loaded<Answer>({ of, children }: LoadedProps<Answer>): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null) return <Failed problem={of.error} onRetry={() => void of.refetch()} />;
  return <Loading />;
}
