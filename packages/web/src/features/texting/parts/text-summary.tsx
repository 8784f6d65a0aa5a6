import type { Campaign, CountedTexts } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Facts } from "../../../ui/facts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { formatCost, sumByCurrency } from "../format-cost.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
  /** How many get it; `null`: not counted of late. */
  readonly gets: number | null;
  readonly texts: CountedTexts | null;
}

/** What will happen when a campaign of texts is sent. */
export function TextSummary({ campaign, gets, texts }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: campaigns } = useFeatureWords(CAMPAIGN_WORDS);
  const shown = useRead("previewText", { params: { id: campaign.id }, body: {} });
  const costs = sumByCurrency(texts?.countries.flatMap(({ cost }) => cost ?? []) ?? []);
  const cost =
    costs.length === 0
      ? words.unknownCost
      : costs.map((one) => formatCost(one, language)).join(" + ");
  const { notCounted, toPeople } = campaigns.send;
  return (
    <Facts
      items={[
        [words.from, shown.data === undefined ? "…" : (shown.data.sender ?? words.noSender)],
        [words.summary.text, shown.data?.text ?? campaign.writing.text],
        [words.summary.to, gets === null ? notCounted : toPeople(formatNumber(gets, language))],
        [
          words.summary.comesTo,
          texts === null
            ? notCounted
            : words.summary.messages(formatNumber(texts.segments, language), cost),
        ],
        [words.summary.hours, words.summary.hoursNote],
      ]}
    />
  );
}
