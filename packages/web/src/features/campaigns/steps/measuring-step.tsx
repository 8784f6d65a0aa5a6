import type { Campaign, Measuring } from "@consentry/client";
import { useId, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { MeasuringByCountry } from "../parts/measuring-by-country.tsx";
import { MeasuringFields } from "../parts/measuring-fields.tsx";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
}

/** What a draft would like to know, what for, and what that means where its readers are. */
export function MeasuringStep({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const heading = useId();
  const isFixed = !useMay("write");
  const change = useChange("changeCampaign", {
    refreshes: ["getCampaign", "explainMeasuring", "getCheck"],
  });
  const measuring = (change.isPending && change.variables.body?.measuring) || campaign.measuring;
  const keep = (chosen: Measuring): void =>
    change.mutate({ params: { id: campaign.id }, body: { measuring: chosen } }, { onError: fail });
  const isNothing = measuring.open.length + measuring.click.length === 0;
  return (
    <div className="campaign-step">
      <p className="page-lead">{words.measuring.lead}</p>
      <MeasuringFields measuring={measuring} isFixed={isFixed} onChange={keep} />
      <section className="campaign-wide" aria-labelledby={heading}>
        <h2 id={heading}>{words.measuring.byCountry}</h2>
        {isNothing ? (
          <p>
            <strong>{words.measuring.nothing}.</strong> {words.measuring.nothingNext}
          </p>
        ) : (
          <MeasuringByCountry campaign={campaign} />
        )}
      </section>
    </div>
  );
}
