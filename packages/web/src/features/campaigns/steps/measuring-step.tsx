import type { Campaign, Measuring } from "@consentry/client";
import { useId, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import {
  EVENT_PURPOSES,
  isServed,
  LEVELS,
  withLevel,
  withPurpose,
  type Signal,
} from "../measuring-choice.ts";
import { MeasuringByCountry } from "../parts/measuring-by-country.tsx";
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
  const signal = (name: Signal, title: string): ReactNode => (
    <fieldset className="campaign-fields">
      <legend>{title}</legend>
      {LEVELS[name].map((level) => (
        <CheckboxField
          key={level}
          label={words.measuring.levels[level]}
          hint={words.measuring.levelHints[level]}
          isSelected={(measuring[name] as readonly string[]).includes(level)}
          isDisabled={isFixed}
          onChange={(isAsked) => keep(withLevel(measuring, name, level, isAsked))}
        />
      ))}
    </fieldset>
  );
  return (
    <div className="campaign-step">
      <p className="page-lead">{words.measuring.lead}</p>
      <div className="campaign-columns">
        {signal("open", words.measuring.opens)}
        {signal("click", words.measuring.clicks)}
      </div>
      <fieldset className="campaign-fields">
        <legend>{words.measuring.purposes}</legend>
        <p className="field-hint">{words.measuring.purposesHint}</p>
        {EVENT_PURPOSES.map((purpose) => (
          <CheckboxField
            key={purpose}
            label={words.measuring.purposeNames[purpose]}
            {...(!isServed(purpose, measuring) && { hint: words.measuring.usesNothing })}
            isSelected={measuring.purposes.includes(purpose)}
            isDisabled={isFixed || !isServed(purpose, measuring)}
            onChange={(isAsked) => keep(withPurpose(measuring, purpose, isAsked))}
          />
        ))}
      </fieldset>
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
