import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { Text } from "react-aria-components/Text";

import type { FieldProps } from "./field.ts";

interface Props extends FieldProps {
  /** `null`: nothing stands there. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly least?: number;
  readonly most?: number;
}

export function NumberField({
  label,
  hint,
  error,
  value,
  onChange,
  least,
  most,
  ...rest
}: Props): ReactNode {
  return (
    <AriaNumberField
      {...rest}
      className="field"
      isInvalid={error !== undefined}
      value={value ?? Number.NaN}
      onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
      {...(least !== undefined && { minValue: least })}
      {...(most !== undefined && { maxValue: most })}
    >
      <Label>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Input className="input input-short" />
      <FieldError className="field-error">{error}</FieldError>
    </AriaNumberField>
  );
}
