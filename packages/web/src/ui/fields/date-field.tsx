import { parseDate } from "@internationalized/date";
import type { ReactNode } from "react";
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
} from "react-aria-components/DateField";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";

import type { FieldProps } from "./field.ts";

interface Props extends FieldProps {
  /** `YYYY-MM-DD`; `null` when none is given. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A day, typed in the order of the reader's own place. */
export function DateField({ label, hint, error, value, onChange, ...rest }: Props): ReactNode {
  return (
    <AriaDateField
      {...rest}
      className="field"
      isInvalid={error !== undefined}
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
    >
      <Label>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <DateInput className="input input-date">
        {(segment) => <DateSegment segment={segment} />}
      </DateInput>
      <FieldError className="field-error">{error}</FieldError>
    </AriaDateField>
  );
}
