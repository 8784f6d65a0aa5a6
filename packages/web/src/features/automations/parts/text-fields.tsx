import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { Phone } from "../../texting/parts/phone.tsx";
import { TextEditor } from "../../texting/parts/text-editor.tsx";
import { LONGEST_STEP_NAME, type StepOf } from "../definition.ts";
import { useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";
import { isSaid, KeptTextField } from "./kept-text-field.tsx";

/** A text message: what it is called here, and what it says. */
export function TextFields({ step }: { readonly step: StepOf<"text"> }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep, mayWrite } = useEditing();
  const { message, editor } = words;
  if (!mayWrite) return <Phone text={step.text} />;
  return (
    <>
      <KeptTextField
        label={message.name}
        hint={message.nameHint}
        maxLength={LONGEST_STEP_NAME}
        value={step.name}
        isGood={isSaid}
        wrong={editor.missing}
        onChange={(name) => changeStep({ ...step, name })}
      />
      <TextEditor
        text={step.text}
        language={step.language}
        onChange={(changed) => changeStep({ ...step, ...changed })}
        filled={null}
      />
    </>
  );
}
