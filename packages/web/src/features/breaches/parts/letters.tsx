import type { BreachFile } from "@consentry/client";
import type { ReactNode } from "react";

import { LinkButton } from "../../../ui/link-button.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { TellPeople } from "./tell-people.tsx";

interface Props {
  readonly of: BreachFile;
  readonly mayChange: boolean;
}

/** Papers to hand over, and letters to the people concerned. */
export function Letters({ of, mayChange }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { letters, formats } = words;
  const number = (many: number): string => formatNumber(many, language);
  const paper = `/api/v1/breaches/${of.id}/paper?language=${language}`;
  const draft = of.role === "controller" ? letters.toAuthority : letters.toController;
  const isDecided = of.content.personsDecision === "tell";
  return (
    <Section title={letters.title}>
      <div className="actions">
        <LinkButton href={`${paper}&what=letter`} download="breach-letter.html">
          {draft}
        </LinkButton>
        <LinkButton href={`${paper}&what=letter&format=pdf`} download="breach-letter.pdf">
          {`${draft}, ${formats.pdf}`}
        </LinkButton>
        <LinkButton href={`${paper}&format=pdf`} download="breach.pdf">
          {`${letters.file}, ${formats.pdf}`}
        </LinkButton>
        <LinkButton href={`${paper}&format=json`} download="breach.json">
          {`${letters.file}, ${formats.json}`}
        </LinkButton>
      </div>
      {of.letters.map(({ id, told, people, unreachable }) => (
        <div key={id}>
          <Progress
            label={letters.progress}
            value={told}
            most={people - unreachable}
            told={letters.of(number(told), number(people - unreachable))}
          />
          {unreachable === 0 ? null : (
            <p className="faint">{letters.unreachable(number(unreachable))}</p>
          )}
        </div>
      ))}
      {of.role === "processor" || !mayChange ? null : (
        <>
          <h3>{letters.people}</h3>
          {!isDecided ? (
            <p className="faint">{letters.first}</p>
          ) : of.letters.length === 0 ? (
            <TellPeople of={of} />
          ) : (
            <details className="breach-another">
              <summary>{letters.another}</summary>
              <TellPeople of={of} />
            </details>
          )}
        </>
      )}
    </Section>
  );
}
