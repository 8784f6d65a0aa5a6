import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";

import type { FieldProps } from "./field.ts";

export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
}

interface Props<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[];
  /** `null`: nothing is chosen yet. */
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  /** Shown while nothing is chosen. */
  readonly unchosen?: string;
}

/** One of a handful; of more than a few dozen, `ComboField` finds faster. */
export function SelectField<Id extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  unchosen = "—",
  ...rest
}: Props<Id>): ReactNode {
  return (
    <Select
      {...rest}
      className="field"
      isInvalid={error !== undefined}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key) as Id);
      }}
      placeholder={unchosen}
    >
      <Label>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Button className="input input-select">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
              <Text slot="label">{option.label}</Text>
              {option.hint === undefined ? null : (
                <Text slot="description" className="field-hint">
                  {option.hint}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
