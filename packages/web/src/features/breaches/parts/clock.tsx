import type { BreachFile } from "@consentry/client";
import type { ReactNode } from "react";

import { Facts } from "../../../ui/facts.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { MARK_OF } from "./marks.ts";

const HOUR_MS = 3_600_000;

/** By when somebody must be told, and whether they were. */
export function Clock({ of }: { readonly of: BreachFile }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { clock, role } = of;
  const told = role === "controller" ? of.toldAuthorityAt : of.toldControllerAt;
  const toldLabel = role === "controller" ? words.clock.told : words.clock.toldController;
  return (
    <Section title={words.clock.title}>
      <p>
        <Marked kind={MARK_OF[clock.standing]}>{words.standings[clock.standing]}</Marked>
      </p>
      {clock.dueAt === null || told !== null ? null : (
        <p className="breach-due">{left(clock.dueAt)}</p>
      )}
      <p>{clock.text[language]}</p>
      <Facts
        items={[
          [words.clock.known, <Moment key="known" at={of.awareAt} />],
          [
            words.clock.due,
            clock.dueAt === null ? words.clock.noHours : <Moment key="due" at={clock.dueAt} />,
          ],
          [toldLabel, told === null ? "–" : <Moment key="told" at={told} />],
        ]}
      />
    </Section>
  );

  function left(dueAt: string): string {
    const hours = Math.floor((Date.parse(dueAt) - Date.now()) / HOUR_MS);
    return hours >= 0
      ? words.clock.left(formatNumber(hours, language))
      : words.clock.over(formatNumber(-hours, language));
  }
}
