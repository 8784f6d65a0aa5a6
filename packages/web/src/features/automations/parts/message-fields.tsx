import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { MeasuringFields } from "../../campaigns/parts/measuring-fields.tsx";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { LONGEST_STEP_NAME, type StepOf } from "../definition.ts";
import { useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";
import { isSaid, KeptTextField } from "./kept-text-field.tsx";
import "../../campaigns/campaigns.css";

/** A mail: what it is called, what it measures, and the way to its writing. */
export function MessageFields({ step }: { readonly step: StepOf<"message"> }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep, mayWrite, write } = useEditing();
  const { message, editor } = words;
  return (
    <>
      {mayWrite ? (
        <KeptTextField
          label={message.name}
          hint={message.nameHint}
          maxLength={LONGEST_STEP_NAME}
          value={step.name}
          isGood={isSaid}
          wrong={editor.missing}
          onChange={(name) => changeStep({ ...step, name })}
        />
      ) : null}
      <div className="actions">
        <Button look="main" onPress={() => write(step.id)}>
          {mayWrite ? message.write : message.read}
        </Button>
      </div>
      <Measured step={step} />
      {mayWrite ? (
        <details className="step-details">
          <summary>{message.measuring}</summary>
          <MeasuringFields
            measuring={step.measuring}
            isFixed={false}
            onChange={(measuring) => changeStep({ ...step, measuring })}
          />
        </details>
      ) : null}
    </>
  );
}

function Measured({ step: { measuring } }: { readonly step: StepOf<"message"> }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: campaign } = useFeatureWords(CAMPAIGN_WORDS);
  const signals = [
    ...(measuring.open.length > 0 ? [campaign.measuring.opens] : []),
    ...(measuring.click.length > 0 ? [campaign.measuring.clicks] : []),
  ];
  return (
    <p className="faint">
      {signals.length === 0 ? words.message.nothing : words.message.measured(signals.join(", "))}
    </p>
  );
}
