import type { Writing } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly writing: Writing;
  readonly onChange: (text: string | null) => void;
}

/** What is read where no HTML is: derived, until somebody writes their own. */
export function TextPart({ writing, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const derive = useChange("convertWriting", { onDone: ({ source }) => onChange(source ?? "") });
  const { textPart } = words;
  const { text } = writing;
  return (
    <section className="text-part">
      <h2>{textPart.title}</h2>
      <p className="faint">{text === null ? textPart.derived : textPart.own}</p>
      {text === null ? null : (
        <TextField label={textPart.field} rows={14} isCode value={text} onChange={onChange} />
      )}
      <div className="actions">
        {text === null ? (
          <Button
            isDisabled={derive.isPending}
            onPress={() => derive.mutate({ body: { writing, to: "text" } }, { onError: fail })}
          >
            {textPart.edit}
          </Button>
        ) : (
          <Button onPress={() => onChange(null)}>{textPart.derive}</Button>
        )}
      </div>
    </section>
  );
}
