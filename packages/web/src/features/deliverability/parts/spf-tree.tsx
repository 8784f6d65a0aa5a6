import type { DomainLook } from "@consentry/client";
import type { ReactNode } from "react";

import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Further in than that lines stand one under the other. */
const DEEPEST = 3;

/** The words of an SPF record with what each costs, and where it leads. */
export function SpfTree({ spf }: { readonly spf: DomainLook["spf"][number] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { domain, lookups, mostLookups, lines } = spf;
  return (
    <>
      <p>
        <code>{domain}</code> ·{" "}
        {words.spf.lead(formatNumber(lookups, language), formatNumber(mostLookups, language))}
      </p>
      <ul className="domain-tree">
        {lines.map(({ depth, text, lookups: count, isVoid }, index) => (
          // The same word may stand twice.
          <li key={index} data-depth={Math.min(depth, DEEPEST)}>
            <code>{text}</code>
            <span className="faint">
              {[
                count > 0 && words.spf.lookups(formatNumber(count, language), count),
                isVoid && words.spf.void,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
