import type { PurposeCoverage } from "@consentry/client";
import type { ReactNode } from "react";

import { Day } from "../../../ui/moment.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** The exact words that people answered to, the most used first. */
export function Wordings({ of: { wordings } }: { readonly of: PurposeCoverage }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { purposes } = words;
  if (wordings.length === 0) return <p>{purposes.noWordings}</p>;
  return (
    <>
      <p className="faint">{purposes.wordingsLead}</p>
      <ul className="wordings">
        {wordings.map((wording) => (
          <li key={wording.hash} className="sheet wording">
            <blockquote lang={wording.language}>
              <p className="wording-question">{wording.question}</p>
              <p>{wording.explanation}</p>
            </blockquote>
            <p className="faint">
              <code>{wording.language}</code> ·{" "}
              {purposes.used(formatNumber(wording.acts, language))} · {purposes.usedFrom}{" "}
              <Day on={wording.first} /> {purposes.usedTo} <Day on={wording.last} /> ·{" "}
              <code title={wording.hash}>{wording.hash.slice(0, 12)}</code>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
