import type { Assessments } from "@consentry/client";
import { CRITERIA } from "@consentry/law";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Criterion = Assessments["criteria"][number];

/** Each sign of a high risk: what is shown here, what somebody said. */
export function Criteria({ of }: { readonly of: readonly Criterion[] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { criteria } = words;
  const mayRights = useMay("rights");
  return (
    <Section title={criteria.title}>
      <ul className="criteria">
        {CRITERIA.map(({ id, title, asks }) => {
          const one = of.find((known) => known.id === id);
          if (one === undefined) return null;
          const isKnown = one.answer !== null || one.shown !== null;
          return (
            <li key={id}>
              <div>
                <h3>{title[language]}</h3>
                <p>{asks[language]}</p>
                <p className="faint">{becauseOf(one)}</p>
              </div>
              <Marked kind={one.holds ? "held" : isKnown ? "untracked" : "unclear"}>
                {one.holds ? criteria.holds : isKnown ? criteria.not : criteria.unknown}
              </Marked>
              {mayRights ? (
                <DialogButton
                  label={one.answer === null ? criteria.answer : criteria.again}
                  look="link"
                  title={title[language]}
                >
                  {(close) => <AnswerForm of={one} asks={asks[language]} onDone={close} />}
                </DialogButton>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );

  function becauseOf({ shown, answer }: Criterion): string {
    const said = answer === null ? "" : criteria.said(answer.reason);
    if (shown === true && answer?.holds === false) return `${criteria.contradicts} ${said}`;
    if (answer !== null) return said;
    return shown === null ? "" : shown ? criteria.shown : criteria.shownNot;
  }
}

interface AnswerProps {
  readonly of: Criterion;
  readonly asks: string;
  readonly onDone: () => void;
}

function AnswerForm({ of, asks, onDone }: AnswerProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { criteria } = words;
  const [holds, setHolds] = useState<"yes" | "no" | null>(null);
  const [reason, setReason] = useState(of.answer?.reason ?? "");
  const answer = useChange("answerCriterion", {
    refreshes: ["listAssessments", "getAssessment", "showHome", "showNotice"],
    onDone,
  });
  return (
    <Form
      onSubmit={() => {
        if (holds === null) return;
        const body = { holds: holds === "yes", reason };
        answer.mutate({ params: { criterion: of.id }, body });
      }}
      problem={answer.error}
    >
      <RadioField
        label={asks}
        name="holds"
        options={[
          { id: "yes", label: criteria.yes },
          { id: "no", label: criteria.no },
        ]}
        value={holds}
        onChange={setHolds}
      />
      <TextField
        label={criteria.reason}
        hint={criteria.reasonHint}
        name="reason"
        value={reason}
        onChange={setReason}
        rows={3}
        isRequired
      />
      <Button
        type="submit"
        look="main"
        isDisabled={holds === null || reason.trim() === "" || answer.isPending}
      >
        {criteria.keep}
      </Button>
    </Form>
  );
}
