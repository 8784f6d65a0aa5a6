import type { ReactNode } from "react";

import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { keysOf } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { AttributeValue, StepOf } from "../definition.ts";
import { useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";
import { isSaid, KeptTextField } from "./kept-text-field.tsx";

type Type = keyof (typeof WORDS)["en"]["fields"]["types"];

const FIRST: Readonly<Record<Type, AttributeValue | null>> = {
  text: "",
  number: 0,
  boolean: true,
  list: [],
  none: null,
};

/** What is noted of whoever comes here. */
export function AttributeFields({ step }: { readonly step: StepOf<"set-attribute"> }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep } = useEditing();
  const { fields, editor } = words;
  const { value } = step;
  const set = (next: AttributeValue | null): void => changeStep({ ...step, value: next });
  return (
    <>
      <div className="step-pair">
        <KeptTextField
          label={fields.attribute}
          maxLength={64}
          value={step.name}
          isGood={isSaid}
          wrong={editor.missing}
          onChange={(name) => changeStep({ ...step, name })}
        />
        <SelectField
          label={fields.type}
          options={keysOf(fields.types).map((id) => ({ id, label: fields.types[id] }))}
          value={typeOf(value)}
          onChange={(type) => set(FIRST[type])}
        />
      </div>
      {typeof value === "string" ? (
        <TextField label={fields.value} maxLength={2000} value={value} onChange={set} />
      ) : typeof value === "number" ? (
        <NumberField
          label={fields.number}
          value={value}
          onChange={(number) => set(number ?? value)}
        />
      ) : typeof value === "boolean" ? (
        <CheckboxField label={fields.yes} isSelected={value} onChange={set} />
      ) : value === null ? null : (
        <TextField
          label={fields.texts}
          rows={3}
          value={value.join("\n")}
          onChange={(text) => set(text === "" ? [] : text.split("\n"))}
        />
      )}
    </>
  );
}

function typeOf(value: AttributeValue | null): Type {
  if (value === null) return "none";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "list";
}
