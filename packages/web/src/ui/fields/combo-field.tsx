import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";

import type { FieldProps } from "./field.ts";
import type { Option } from "./select-field.tsx";

interface Props extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of many, found by typing. */
export function ComboField({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  ...rest
}: Props): ReactNode {
  return (
    <ComboBox
      {...rest}
      className="field"
      isInvalid={error !== undefined}
      defaultItems={options}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
    >
      <Label>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <div className="combo">
        <Input className="input" />
        <Button className="combo-button">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="menu">
          {(option: Option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
