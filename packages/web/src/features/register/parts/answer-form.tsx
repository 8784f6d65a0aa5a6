import type { RegisterAnswering } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly body: RegisterAnswering;
  readonly isReady?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The fields of one answer, kept together. */
export function AnswerForm({ body, isReady = true, close, children }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const answer = useChange("answerRegister", {
    refreshes: ["showRegister", "showHome"],
    onDone: () => {
      tell(words.questions.kept);
      close();
    },
  });
  return (
    <Form onSubmit={() => answer.mutate({ body })} problem={answer.error}>
      {children}
      <div className="actions">
        <Button type="submit" look="main" isDisabled={!isReady || answer.isPending}>
          {words.questions.keep}
        </Button>
      </div>
    </Form>
  );
}
