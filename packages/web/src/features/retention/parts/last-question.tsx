import type { LastQuestion } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { RuleName } from "../../../law/reasons.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Figures } from "../../../ui/figures.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Whether people are asked before their last day, what came of it, and the mail itself. */
export function LastQuestionPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const question = useRead("showLastQuestion", {});
  return (
    <Section title={words.question.title}>
      <p>{words.question.lead}</p>
      <Loaded of={question}>{(known) => <Question of={known} />}</Loaded>
    </Section>
  );
}

interface Props {
  readonly of: LastQuestion;
}

function Question({ of }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const number = (count: number): string => formatNumber(count, language);
  const notAsked = of.notAsked.reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <p>
        <strong>{of.isOn ? words.question.isOn : words.question.isOff}</strong>
      </p>
      <Figures
        items={[
          { label: words.question.waiting, value: number(of.waiting) },
          { label: words.question.asked, value: number(of.asked) },
          { label: words.question.answered, value: number(of.answered) },
          {
            label: words.question.notAsked,
            value: number(notAsked),
            note: words.question.notAskedNote,
          },
        ]}
      />
      {of.notAsked.length === 0 ? null : (
        <ul className="faint">
          {of.notAsked.map(({ reason, people }) => (
            <li key={reason}>
              {number(people)}: <WhyNot reason={reason} />
            </li>
          ))}
        </ul>
      )}
      <Switch of={of} />
      <details>
        <summary>{words.question.mail}</summary>
        <div className="sheet">
          <p>
            <strong>{of.text.subject}</strong>
          </p>
          {of.text.told.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="retention-answer">{of.text.answer}</p>
          {of.text.after.map((line) => (
            <p key={line} className="faint">
              {line}
            </p>
          ))}
        </div>
      </details>
    </>
  );
}

/** A suppression by its word, a rule by its name. */
function WhyNot({ reason }: { readonly reason: string }): ReactNode {
  const { words } = useFeatureWords(PEOPLE_WORDS);
  const known: Readonly<Record<string, string>> = words.suppressions;
  return known[reason] ?? <RuleName id={reason} />;
}

function Switch({ of: { isOn, waiting } }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { question } = words;
  const { tell } = useToasts();
  const isOwner = useMay("own");
  const change = useChange("changeLastQuestion", {
    refreshes: ["showLastQuestion"],
    onDone: () => tell(question.changed),
  });
  if (!isOwner) return <p className="field-hint">{question.onlyOwner}</p>;
  return (
    <div className="actions">
      {isOn ? (
        <ConfirmButton
          label={question.off}
          title={question.offTitle}
          confirm={question.off}
          onConfirm={() => change.mutateAsync({ body: { isOn: false } })}
        >
          <p>{question.offWhat}</p>
        </ConfirmButton>
      ) : (
        <ConfirmButton
          label={question.on}
          title={question.onTitle}
          confirm={question.on}
          onConfirm={() => change.mutateAsync({ body: { isOn: true } })}
        >
          <p>{question.onWhat(formatNumber(waiting, language))}</p>
        </ConfirmButton>
      )}
    </div>
  );
}
