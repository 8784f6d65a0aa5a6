import type { ContactLine } from "@consentry/client";
import type { ReactNode } from "react";

import { Marked } from "../ui/marked.tsx";
import type { MarkKind } from "../ui/mark.tsx";
import { PEOPLE_WORDS } from "../words/people/words.ts";
import { useFeatureWords } from "../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

type Answer = ContactLine["consents"][number];

/** What one person said by e-mail, in short: a sign and a word for each purpose. */
export function Answers({ of }: { readonly of: readonly Answer[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  if (of.length === 0) return <span className="faint">{words.nothingSaid}</span>;
  const short: Readonly<Partial<Record<Answer["purpose"], string>>> = words.short;
  return (
    <span className="answers">
      {agreedFirst(of).map(({ purpose, state }) => (
        <span key={purpose} title={`${people.purposes[purpose]}: ${people.states[state]}`}>
          <Marked kind={markOf(state)}>
            {short[purpose] ?? people.purposes[purpose]}
            <span className="visually-hidden">: {people.states[state]}</span>
          </Marked>
        </span>
      ))}
    </span>
  );
}

/** What is cut off where there is no room is a refusal, and what is only observed. */
function agreedFirst(answers: readonly Answer[]): readonly Answer[] {
  const place = ({ purpose, state }: Answer): number =>
    (state === "given" ? 0 : 2) + (purpose.startsWith("send.") ? 0 : 1);
  return answers.toSorted((one, other) => place(one) - place(other));
}

function markOf(state: Answer["state"]): MarkKind {
  if (state === "given") return "permitted";
  return state === "requested" || state === "legacy-informed" ? "unclear" : "refused";
}
