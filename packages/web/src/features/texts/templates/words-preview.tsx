import type { ApiProblem, TextTemplatePreview } from "@consentry/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { Facts } from "../../../ui/facts.tsx";
import { Link } from "../../../ui/link.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { Judgement, Missing } from "../../messages/parts/text-preview.tsx";
import { formatCost } from "../../texting/format-cost.ts";
import { Phone } from "../../texting/parts/phone.tsx";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly seen: UseQueryResult<TextTemplatePreview, ApiProblem>;
}

/** A text filled in with its examples as a telephone shows it, and what it comes to. */
export function WordsPreview({ seen }: Props): ReactNode {
  const { templates: said } = useFeatureWords(WORDS).words;
  const kind = seen.error?.problem?.kind;
  const isToMend = kind === "bad-writing" || kind === "bad-fields";
  // While something has to be mended, what was drawn before stays.
  const [last, setLast] = useState(seen.data);
  if (seen.data !== undefined && seen.data !== last) setLast(seen.data);
  return (
    <section className="texting-fields" aria-label={said.preview}>
      {seen.error !== null && !isToMend ? (
        <Failed problem={seen.error} onRetry={() => void seen.refetch()} />
      ) : null}
      <Missing problem={seen.error} />
      {last === undefined ? (
        seen.error === null ? (
          <Loading />
        ) : null
      ) : (
        <>
          {isToMend ? (
            <p className="faint">{said.stale}</p>
          ) : (
            <Judgement findings={last.findings} />
          )}
          <Phone sender={last.sender} text={last.text} />
          <ComesTo seen={last} />
        </>
      )}
    </section>
  );
}

/** Counted with the examples, and at the longest that went out so far. */
function ComesTo({ seen }: { readonly seen: TextTemplatePreview }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { templates: said } = words;
  const number = (value: number): string => formatNumber(value, language);
  const { segments, units, unitsLeft, cost, longest, sender, encoding, foreign } = seen;
  const priced = (of: typeof cost): string =>
    of === null ? words.text.noCost : formatCost(of, language);
  return (
    <>
      <Facts
        items={[
          [said.comesTo, said.counted(segments, number(units), priced(cost))],
          [said.fits, said.left(number(unitsLeft))],
          ...(longest === null
            ? []
            : [[said.longest, said.longestOf(longest.segments, priced(longest.cost))] as const]),
        ]}
      />
      {encoding === "ucs-2" ? (
        <p className="faint">{said.wide(foreign.map((one) => `“${one}”`).join(" "))}</p>
      ) : null}
      {sender === null || cost === null ? (
        <Link href="/texts/senders">{said.toSenders}</Link>
      ) : null}
    </>
  );
}
