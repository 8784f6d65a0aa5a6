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

/** Where there is no room for all, what somebody agreed to is not what is cut off. */
function agreedFirst(answers: readonly Answer[]): readonly Answer[] {
  const agreed = answers.filter(({ state }) => state === "given");
  return [...agreed, ...answers.filter(({ state }) => state !== "given")];
}

function markOf(state: Answer["state"]): MarkKind {
  if (state === "given") return "permitted";
  return state === "requested" || state === "legacy-informed" ? "unclear" : "refused";
}
