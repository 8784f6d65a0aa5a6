import type { TextPreview } from "@consentry/client";
import type { ReactNode } from "react";

import { Facts } from "../../../ui/facts.tsx";
import { Link } from "../../../ui/link.tsx";
import { formatMoment } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { formatCost } from "../format-cost.ts";
import { WORDS } from "../words/words.ts";

/** Who a text comes from, what it costs, and at which hours it may go. */
export function TextFacts({ shown }: { readonly shown: TextPreview }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { sender, cost, next, until } = shown;
  const hour =
    next !== null
      ? words.waits(formatMoment(next, language))
      : until === null
        ? words.mayGoAlways
        : words.mayGo(formatMoment(until, language));
  return (
    <>
      <Facts
        items={[
          [words.from, sender ?? words.noSender],
          [words.costs, cost === null ? words.unknownCost : words.each(formatCost(cost, language))],
          [words.hours, hour],
        ]}
      />
      <p className="faint">{words.hoursNote}</p>
      {sender === null || cost === null ? (
        <Link href="/texts/senders">{words.toSenders}</Link>
      ) : null}
    </>
  );
}
