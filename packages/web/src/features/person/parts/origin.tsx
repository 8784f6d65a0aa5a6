import type { Person } from "@consentry/client";
import type { ReactNode } from "react";

import { Reason } from "../../../law/reasons.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { ByWhom } from "./by-whom.tsx";

/** Where the data came from, on what terms, and what law says of that. */
export function Origin({ person }: { readonly person: Person }): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { contact, source, quarantine } = person;
  const words = all.origin;
  const not = <span className="faint">{words.notDeclared}</span>;
  const day = (on: string | null): ReactNode => (on === null ? not : <Day on={on} />);
  const yes = source.optOutOffered === true ? words.yes : words.no;
  return (
    <Section title={words.title}>
      <Facts
        items={[
          [words.source, source.name],
          [words.kind, nameOf(known.sources, source.kind)],
          [words.collected, <Day key="collected" on={contact.collectedOn} />],
          [words.entered, <Moment key="entered" at={contact.madeAt} />],
          [words.obtained, day(source.obtainedOn)],
          [words.informed, day(source.informedOn)],
          [words.wording, source.informedWording ?? not],
          [words.terms, source.terms ?? not],
          [words.optOut, source.optOutOffered === null ? not : yes],
          [
            words.declared,
            <span key="declared">
              <Moment at={source.declaredAt} />, <ByWhom who={source.declaredBy} />
            </span>,
          ],
        ]}
      />
      {quarantine === null ? null : <Reason of={quarantine} />}
    </Section>
  );
}
