import type { ReactNode } from "react";

import { LinkButton } from "../../../ui/link-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { BEGINNINGS } from "../beginnings.ts";
import { WORDS } from "../words/words.ts";

/** What an automation can begin with, each a step away. */
export function BeginningChoice(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { begins, beginHints } = words.made;
  return (
    <ul className="beginnings">
      {BEGINNINGS.map((name) => (
        <li key={name} className="sheet beginning">
          <h2>{begins[name]}</h2>
          <p>{beginHints[name]}</p>
          <LinkButton href={`/automations/new?begin=${name}`}>
            {words.made.make}
            <span className="visually-hidden">: {begins[name]}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
