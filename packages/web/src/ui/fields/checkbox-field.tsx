import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components/Checkbox";

import type { FieldProps } from "./field.ts";

interface Props extends Omit<FieldProps, "error" | "isRequired"> {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function CheckboxField({ label, hint, ...rest }: Props): ReactNode {
  return (
    <Checkbox {...rest} className="tick">
      <span className="tick-box" aria-hidden="true" />
      <span>
        {label}
        {hint === undefined ? null : <span className="field-hint">{hint}</span>}
      </span>
    </Checkbox>
  );
}
