import type { MeasuredPurpose } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Switches one use on or off at once, for everybody; it can be taken back from the notice. */
export function PurposeSwitch({
  of: { purpose, isOn },
}: {
  readonly of: MeasuredPurpose;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { tell, fail } = useToasts();
  const mayOwn = useMay("own");
  const change = useChange("switchMeasurement", { refreshes: ["showMeasurement"] });
  const name = nameOf(known.purposes, purpose);
  const turn = async (wanted: boolean, isUndo = false): Promise<void> => {
    await change.mutateAsync({ params: { purpose: purpose as never }, body: { isOn: wanted } });
    const told = wanted ? words.switch.toldOn(name) : words.switch.toldOff(name);
    tell(told, isUndo ? undefined : () => void turn(!wanted, true).catch(fail));
  };
  const state = isOn ? words.switch.on : words.switch.off;
  if (!mayOwn) {
    return (
      <p className="measured-switch">
        {state} <span className="field-hint">{words.switch.onlyOwner}</span>
      </p>
    );
  }
  return (
    <div className="measured-switch">
      <SwitchField
        label={
          <>
            <span className="visually-hidden">{words.switch.name(name)}: </span>
            {state}
          </>
        }
        isSelected={isOn}
        isDisabled={change.isPending}
        onChange={(wanted) => void turn(wanted).catch(fail)}
      />
    </div>
  );
}
