import type { Transition } from "@consentry/client";
import type { ReactNode } from "react";

import { Citation } from "../../../law/reasons.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Link } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** The days on which a transition began or ended something, and those to come. */
export function Dates({ of }: { readonly of: Transition["dates"] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { dates } = words;
  return (
    <Section title={dates.title}>
      <ol className="transition-dates">
        {of.map(({ jurisdiction, on, isOver, what, whatFr, source }) => (
          <li key={`${jurisdiction} ${on}`}>
            <p>
              <strong>
                <Day on={on} />
              </strong>
              , {nameCountry(jurisdiction, language)}{" "}
              <span className="faint">({isOver ? dates.over : dates.coming})</span>
            </p>
            <p>{language === "fr" ? whatFr : what}</p>
            <p className="faint">
              {source === null ? (
                <>
                  {dates.policy}. <Link href="/settings/policy">{dates.choose}</Link>
                </>
              ) : (
                <Citation id={source} />
              )}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
