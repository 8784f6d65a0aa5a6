import type { CountedPeople as Counted } from "@consentry/client";
import type { ReactNode } from "react";

import { formatNumber } from "../words/format.ts";
import { useFeatureWords } from "../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

/** How many people fit, said to whoever listens when it changes; `null` while they are counted. */
export function CountedPeople({ counted }: { readonly counted: Counted | null }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (counted === null) return <output className="counted faint">{words.counting}</output>;
  const { people, areMore } = counted;
  const rule = new Intl.PluralRules(language).select(people) === "one" ? "one" : "other";
  return (
    <output className="counted">
      {areMore && `${words.moreThan} `}
      <strong>{formatNumber(people, language)}</strong> {words.people[rule]}
    </output>
  );
}
