import type { Import } from "@consentry/client";
import type { ReactNode } from "react";

import { Figures } from "../../../ui/figures.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What was done, in people, and what to do next. */
export function Done({ of: { outcome, source } }: { readonly of: Import }): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const words = all.done;
  const number = (count: number): string => formatNumber(count, language);
  return (
    <Section title={words.title} className="import-done">
      <Figures
        items={[
          { label: words.added, value: number(outcome.added) },
          { label: words.changed, value: number(outcome.changed) },
          { label: words.unchanged, value: number(outcome.unchanged) },
          { label: words.leftOut, value: number(outcome.leftOut), note: words.leftOutNote },
          {
            label: words.suppressed,
            value: number(outcome.suppressed),
            note: words.suppressedNote,
          },
          { label: words.consents, value: number(outcome.consents) },
          {
            label: words.notWidened,
            value: number(outcome.notWidened),
            note: words.notWidenedNote,
          },
        ]}
      />
      <h3>{words.next}</h3>
      <div className="actions">
        <LinkButton href={`/contacts?source=${source}`} look="main">
          {words.people}
        </LinkButton>
        <LinkButton href="/campaigns/new">{words.campaign}</LinkButton>
        <LinkButton href="/consent/forms">{words.forms}</LinkButton>
      </div>
    </Section>
  );
}
