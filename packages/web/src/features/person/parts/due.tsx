import type { Contact, Reason as LawReason } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { Reason } from "../../../law/reasons.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly contact: Contact;
  readonly kept: LawReason;
}

/** The last day on which the data may be there, and the rule that says so. */
export function Due({ contact: { keepUntil, lastContactOn }, kept }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
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
    </Section>
  );
}
