import { getLocalTimeZone, now, parseAbsolute, type ZonedDateTime } from "@internationalized/date";
import { useMemo, type ReactNode } from "react";
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
  /** In UTC, `2026-11-16T18:00:00Z`; `null` when none is given. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A moment to the minute, typed and read as the clock of whoever looks at it has it. */
export function MomentField({ label, hint, error, value, onChange, ...rest }: Props): ReactNode {
  const zone = getLocalTimeZone();
  const placeholder = useMemo(() => now(zone).set({ second: 0, millisecond: 0 }), [zone]);
  return (
    <AriaDateField<ZonedDateTime>
      {...rest}
      className="field"
      granularity="minute"
      hourCycle={24}
      placeholderValue={placeholder}
      isInvalid={error !== undefined}
      value={value === null ? null : parseAbsolute(value, zone)}
      onChange={(moment) => onChange(moment === null ? null : inUtc(moment))}
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

/** To the second, as everything here is told. */
function inUtc(moment: ZonedDateTime): string {
  return `${moment.toAbsoluteString().slice(0, 19)}Z`;
}
