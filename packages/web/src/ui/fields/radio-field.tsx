import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Text } from "react-aria-components/Text";

import type { FieldProps } from "./field.ts";

interface Props<Id extends string> extends FieldProps {
  readonly options: readonly {
    readonly id: Id;
    readonly label: ReactNode;
    readonly hint?: ReactNode;
  }[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
}

/** One of a few, all in sight. */
export function RadioField<Id extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  ...rest
}: Props<Id>): ReactNode {
  return (
    <RadioGroup
      {...rest}
      className="field"
      isInvalid={error !== undefined}
      value={value}
      onChange={(chosen) => onChange(chosen as Id)}
    >
      <Label>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="tick tick-round">
          <span className="tick-box" aria-hidden="true" />
          <span>
            {option.label}
            {option.hint === undefined ? null : <span className="field-hint">{option.hint}</span>}
          </span>
        </Radio>
      ))}
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  );
}
