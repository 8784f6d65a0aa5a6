import type { ApiProblem } from "@consentry/client";
import type { ReactNode } from "react";
import { Form as AriaForm } from "react-aria-components/Form";

import { ProblemText } from "../problem-text.tsx";

interface Props {
  readonly onSubmit: () => void;
  /** What the server said of the last try. A field of that `name` shows what is said of it. */
  readonly problem?: ApiProblem | null;
  readonly children: ReactNode;
}

/** Fields that are sent together; Enter sends them. */
export function Form({ onSubmit, problem = null, children }: Props): ReactNode {
  const fields = problem?.problem?.fields ?? [];
  const errors = Object.fromEntries(fields.map(({ path, expected }) => [path, expected]));
  return (
    <AriaForm
      className="form"
      validationErrors={errors}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {problem === null ? null : (
        <div className="form-problem" role="alert">
          <ProblemText error={problem} />
        </div>
      )}
    </AriaForm>
  );
}
