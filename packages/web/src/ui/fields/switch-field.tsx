import type { ReactNode } from "react";
import { Switch } from "react-aria-components/Switch";

import type { FieldProps } from "./field.ts";

interface Props extends Omit<FieldProps, "label" | "error" | "isRequired"> {
  /** May hold words for whoever listens alone. */
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** Something that takes effect at once; what is sent later is a `CheckboxField`. */
export function SwitchField({ label, hint, ...rest }: Props): ReactNode {
  return (
    <Switch {...rest} className="switch">
      <span className="switch-track" aria-hidden="true" />
      <span>
        {label}
        {hint === undefined ? null : <span className="field-hint">{hint}</span>}
      </span>
    </Switch>
  );
}
