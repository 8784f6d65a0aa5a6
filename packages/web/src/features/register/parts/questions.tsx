import type { Register } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { Sources } from "../../../law/reasons.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { answerText } from "./answer-text.ts";
import { ANSWER_FORMS, type QuestionId } from "./answer-forms.tsx";
import { BasisForm } from "./basis-form.tsx";
import { useSay } from "./use-say.ts";

/** What no setting knows: asked once, answered by whoever may, changed whenever it must. */
export function Questions({ of }: { readonly of: Register }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayAnswer = useMay("rights");
  const said = words.questions;
  const asked = of.questions.filter(({ id }) => id in ANSWER_FORMS);
  const firms = of.open.filter(({ subject }) => subject.startsWith("processor:"));
  return (
    <Section title={said.title}>
      <p className="register-lead">{said.lead}</p>
      {mayAnswer ? null : <p className="faint">{said.mayNot}</p>}
      <div>
        {asked.map((question) => (
          <Question key={question.id} of={question} register={of} />
        ))}
        {of.activities
          .filter(({ id, isBasisOpen }) => isBasisOpen || ASKED_FOR_BASIS.has(id))
          .map((activity) => (
            <BasisQuestion key={activity.id} of={activity} />
          ))}
      </div>
      {firms.length === 0 ? null : (
        <p>
          {said.toProcessors} <Link href="/register/processors">{words.tabs.processors}</Link> (
          {firms.length})
        </p>
      )}
    </Section>
  );
}

/** Whatever else is done rests on what its rules say. */
const ASKED_FOR_BASIS: ReadonlySet<string> = new Set(["messages", "staff"]);

interface QuestionProps {
  readonly of: Register["questions"][number];
  readonly register: Register;
}

function Question({ of: { id, title, why, sources }, register }: QuestionProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const say = useSay();
  const mayAnswer = useMay("rights");
  const said = words.questions;
  const question = id as QuestionId;
  const isOpen = register.answers[question] === null;
  const Form = ANSWER_FORMS[question];
  return (
    <article className="register-question">
      <div>
        <h3>{say(title)}</h3>
        <p className="faint">{say(why)}</p>
        {isOpen ? (
          <Marked kind="held">{said.open}</Marked>
        ) : (
          <p className="register-answer">{answerText(question, register.answers, words)}</p>
        )}
        <Sources of={sources} />
      </div>
      {mayAnswer ? (
        <DialogButton label={isOpen ? said.answer : said.change} title={say(title)}>
          {(close) => <Form answers={register.answers} close={close} />}
        </DialogButton>
      ) : null}
    </article>
  );
}

function BasisQuestion({ of }: { readonly of: Register["activities"][number] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const say = useSay();
  const mayAnswer = useMay("rights");
  const said = words.questions;
  const title = said.basisOf(say(of.title));
  return (
    <article className="register-question">
      <div>
        <h3>{title}</h3>
        <p className="faint">{said.basisWhy}</p>
        {of.isBasisOpen ? (
          <Marked kind="held">{said.open}</Marked>
        ) : (
          <p className="register-answer">
            {[of.bases.map((one) => say(one.title)).join(" · "), of.basisWhy]
              .filter(Boolean)
              .join(": ")}
          </p>
        )}
      </div>
      {mayAnswer ? (
        <DialogButton label={of.isBasisOpen ? said.answer : said.change} title={title}>
          {(close) => <BasisForm of={of} close={close} />}
        </DialogButton>
      ) : null}
    </article>
  );
}
