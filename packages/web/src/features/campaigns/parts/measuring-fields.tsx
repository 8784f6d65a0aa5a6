import type { Measuring } from "@consentry/client";
import type { ReactNode } from "react";

import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import {
  EVENT_PURPOSES,
  isServed,
  LEVELS,
  withLevel,
  withPurpose,
  type Signal,
} from "../measuring-choice.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly measuring: Measuring;
  readonly isFixed: boolean;
  readonly onChange: (measuring: Measuring) => void;
}

/** What a sender would like to know of a mail, and what for. */
export function MeasuringFields({ measuring, isFixed, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
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
          onChange={(isAsked) => onChange(withLevel(measuring, name, level, isAsked))}
        />
      ))}
    </fieldset>
  );
  return (
    <>
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
            onChange={(isAsked) => onChange(withPurpose(measuring, purpose, isAsked))}
          />
        ))}
      </fieldset>
    </>
  );
}
