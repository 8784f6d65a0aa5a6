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
  const counted = [
    [outcome.added, words.added, undefined],
    [outcome.changed, words.changed, undefined],
    [outcome.unchanged, words.unchanged, undefined],
    [outcome.leftOut, words.leftOut, words.leftOutNote],
    [outcome.suppressed, words.suppressed, words.suppressedNote],
    [outcome.consents, words.consents, undefined],
    [outcome.notWidened, words.notWidened, words.notWidenedNote],
  ] as const;
  const figures = counted
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, label, note]) => ({ label, note, value: formatNumber(count, language) }));
  return (
    <Section title={words.title} className="import-done">
      <Figures items={figures} />
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
