import type { WholeRightsRequest } from "@consentry/client";
import type { ReactNode } from "react";

import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { ByWhom } from "../../person/parts/by-whom.tsx";
import { WORDS } from "../words/words.ts";

type Step = WholeRightsRequest["steps"][number];
type Words = (typeof WORDS)["en"];

/** What was done with a request, in order. */
export function Steps({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <Section title={words.one.steps}>
      <ol className="request-steps">
        {steps.map((step) => (
          <li key={step.step}>
            <Moment at={step.at} />
            <span>{sayStep(step, words)}</span>
            <span className="faint">
              {words.one.by} <ByWhom who={step.by} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function sayStep({ kind, about }: Step, words: Words): string {
  const name = words.steps[kind as keyof Words["steps"]] ?? kind;
  const letter = words.letters[about["letter"] as keyof Words["letters"]];
  if (kind === "letter" && letter !== undefined) return words.letter(letter);
  const { fields } = about;
  return kind === "changed" && Array.isArray(fields) ? `${name} (${fields.join(", ")})` : name;
}
