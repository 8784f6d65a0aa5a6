import { useEffect, useRef, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WritingEditor } from "../../writing/writing-editor.tsx";
import { WritingPreview } from "../../writing/writing-preview.tsx";
import type { StepOf } from "../definition.ts";
import { useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly step: StepOf<"message">;
  readonly onBack: () => void;
}

/** The mail of one step in the whole width of the page. */
export function MessageWriting({ step, onBack }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep, mayWrite } = useEditing();
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
      </div>
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
