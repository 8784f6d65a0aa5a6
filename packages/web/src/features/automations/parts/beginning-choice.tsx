import type { ReactNode } from "react";

import { Link } from "../../../ui/link.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { BEGINNINGS } from "../beginnings.ts";
import { WORDS } from "../words/words.ts";

/** What an automation can begin with, each a step away. */
export function BeginningChoice(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { begins, beginHints } = words.made;
  return (
    <div className="automation-part">
      <ul className="beginnings">
        {BEGINNINGS.filter((name) => name !== "empty").map((name) => (
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
      <p>
        <Link href="/automations/new?begin=empty">{words.made.withNothing}</Link>
      </p>
    </div>
  );
}
