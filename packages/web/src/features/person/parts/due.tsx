import type { Contact, Person, Reason as LawReason } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { Reason, RuleName } from "../../../law/reasons.tsx";
import { Link } from "../../../ui/link.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly contact: Contact;
  readonly kept: LawReason;
  readonly questions: Person["lastQuestions"];
  readonly reducedOn: Person["reducedOn"];
}

/** The last day on which the data may be there, and the rule that says so. */
export function Due({ contact, kept, questions, reducedOn }: Props): ReactNode {
  const { id, keepUntil, lastContactOn, relationEndedOn } = contact;
  const { words } = useFeatureWords(WORDS);
  const mayHold = useMay("rights");
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const isPast = keepUntil < today;
  return (
    <Section title={words.due.title}>
      <p className="person-due">
        {isPast ? words.due.passed : words.due.goesOn} <Day on={keepUntil} />
      </p>
      <Reason of={kept} />
      <p className="faint">
        {words.due.last}: {lastContactOn === null ? words.due.noLast : <Day on={lastContactOn} />}
      </p>
      {reducedOn === null ? null : (
        <p>
          {words.due.reduced} <Day on={reducedOn} />
        </p>
      )}
      {relationEndedOn === null ? null : (
        <p className="faint">
          {words.due.relationEnded} <Day on={relationEndedOn} />
        </p>
      )}
      {questions.map((question) => (
        <p key={question.dueOn} className="faint">
          <Question of={question} />
        </p>
      ))}
      {mayHold ? (
        <p>
          <Link href={`/retention?tab=holds&contact=${id}`}>{words.due.hold}</Link>
        </p>
      ) : null}
    </Section>
  );
}

/** Whether they were asked before a last day if they want to stay, and what came of it. */
function Question({ of }: { readonly of: Person["lastQuestions"][number] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  if (of.askedAt === null) {
    const known: Readonly<Record<string, string>> = people.suppressions;
    const reason = of.notAsked ?? "";
    return (
      <>
        {words.due.notAsked}: {known[reason] ?? <RuleName id={reason} />}
      </>
    );
  }
  return (
    <>
      {words.due.asked} <Moment at={of.askedAt} />:{" "}
      {of.answeredAt === null ? (
        words.due.silent
      ) : (
        <>
          {words.due.answered} <Moment at={of.answeredAt} />
        </>
      )}
    </>
  );
}
