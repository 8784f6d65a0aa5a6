import type { ReactNode } from "react";

import { DateField } from "../../../ui/fields/date-field.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { keysOf } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { AttributeTest, LeafOf } from "../filter.ts";
import { nameOfTest, type TestName } from "../say-filter.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly leaf: LeafOf<"attribute">;
  readonly onChange: (leaf: LeafOf<"attribute">) => void;
}

/** Nothing typed yet: no number compares with it, so the condition counts as unfinished. */
const NO_NUMBER = Number.NaN;

const FIRST: Readonly<Record<TestName, AttributeTest>> = {
  "text-equal": { type: "text", is: "equal", value: "" },
  "text-containing": { type: "text", is: "containing", value: "" },
  "number-equal": { type: "number", is: "equal", value: NO_NUMBER },
  "number-less": { type: "number", is: "less", value: NO_NUMBER },
  "number-at-most": { type: "number", is: "at-most", value: NO_NUMBER },
  "number-more": { type: "number", is: "more", value: NO_NUMBER },
  "number-at-least": { type: "number", is: "at-least", value: NO_NUMBER },
  "date-equal": { type: "date", is: "equal", value: "" },
  "date-before": { type: "date", is: "before", value: "" },
  "date-after": { type: "date", is: "after", value: "" },
  "boolean-true": { type: "boolean", value: true },
  "boolean-false": { type: "boolean", value: false },
  "list-holds": { type: "list", value: "" },
  "exists-any": { type: "exists" },
};

/** Something noted of people: its name, and how it is compared with what. */
export function AttributeFields({ leaf, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fields, tests } = words;
  const { test } = leaf;
  return (
    <>
      <TextField
        label={fields.attribute}
        maxLength={64}
        value={leaf.name}
        onChange={(name) => onChange({ ...leaf, name })}
      />
      <SelectField
        label={fields.test}
        options={keysOf(tests).map((id) => ({ id, label: tests[id] }))}
        value={nameOfTest(test)}
        onChange={(name) => onChange({ ...leaf, test: turnedTo(FIRST[name], test) })}
      />
      {(test.type === "text" || test.type === "list") && (
        <TextField
          label={fields.value}
          value={test.value}
          onChange={(value) => onChange({ ...leaf, test: { ...test, value } })}
        />
      )}
      {test.type === "number" && (
        <NumberField
          label={fields.number}
          value={Number.isNaN(test.value) ? null : test.value}
          onChange={(value) => onChange({ ...leaf, test: { ...test, value: value ?? NO_NUMBER } })}
        />
      )}
      {test.type === "date" && (
        <DateField
          label={fields.on}
          value={test.value === "" ? null : test.value}
          onChange={(value) => onChange({ ...leaf, test: { ...test, value: value ?? "" } })}
        />
      )}
    </>
  );
}

/** Another comparison of the same type keeps what it was compared with. */
function turnedTo(next: AttributeTest, before: AttributeTest): AttributeTest {
  if (next.type === "boolean" || next.type !== before.type) return next;
  return { ...before, ...("is" in next && { is: next.is }) } as AttributeTest;
}
