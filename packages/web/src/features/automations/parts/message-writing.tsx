import { useEffect, useRef, useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { useBeginnings } from "../../campaigns/parts/use-beginnings.ts";
import { WritingEditor } from "../../writing/writing-editor.tsx";
import { WritingPreview } from "../../writing/writing-preview.tsx";
import type { StepOf } from "../definition.ts";
import { replaceStep } from "../edit-steps.ts";
import { useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly step: StepOf<"message">;
  readonly onBack: () => void;
  /** Whether what stands here is kept. */
  readonly saved: ReactNode;
}

/** The mail of one step in the whole width of the page. */
export function MessageWriting({ step, onBack, saved }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep, mayWrite, problems } = useEditing();
  const { message } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="message-writing" aria-label={message.title(step.name)}>
      <div className="message-bar">
        <Button onPress={onBack}>← {message.back}</Button>
        <h2 ref={heading} tabIndex={-1}>
          {message.title(step.name)}
        </h2>
        {saved}
      </div>
      {(problems.get(step.id) ?? []).map((sentence) => (
        <p key={sentence} className="field-error">
          {sentence}
        </p>
      ))}
      {mayWrite ? <BeginAnew step={step} /> : null}
      {mayWrite ? (
        <WritingEditor
          writing={step.writing}
          onChange={(writing) => changeStep({ ...step, writing })}
        />
      ) : (
        <WritingPreview writing={step.writing} />
      )}
    </section>
  );
}

/** Our documents and the organisation's templates, in the place of what stands there. */
function BeginAnew({ step }: Pick<Props, "step">): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { definition, change, undo } = useEditing();
  const { tell } = useToasts();
  const { message } = words;
  const [chosen, setChosen] = useState<string | null>(null);
  const { language, subject } = step.writing;
  const beginnings = useBeginnings(chosen, language);
  const writing = chosen === null ? null : beginnings.writingOf(chosen, subject);
  return (
    <div className="automation-filters">
      <SelectField
        label={message.begin}
        options={beginnings.items}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        isDisabled={writing === null}
        onPress={() => {
          if (writing === null) return;
          const { steps } = definition;
          change({ ...definition, steps: replaceStep(steps, { ...step, writing }) });
          tell(message.begun, undo);
        }}
      >
        {message.beginNow}
      </Button>
    </div>
  );
}
