import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";

import type { FieldProps } from "./field.ts";

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: "text" | "email" | "url" | "password" | "search";
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  /** More than one line. */
  readonly rows?: number;
  /** Figures and code stand better in one width. */
  readonly isCode?: boolean;
  /** Shown while it is empty; never instead of a label. */
  readonly example?: string;
}

export function TextField({
  label,
  hint,
  error,
  rows,
  isCode,
  example,
  ...rest
}: Props): ReactNode {
  const look = isCode === true ? "input input-code" : "input";
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <Label>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {rows === undefined ? (
        <Input className={look} {...(example !== undefined && { placeholder: example })} />
      ) : (
        <TextArea
          className={look}
          rows={rows}
          {...(example !== undefined && { placeholder: example })}
          spellCheck={isCode !== true}
        />
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
