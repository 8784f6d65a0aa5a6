import { useState, type ReactNode } from "react";

import { TextField } from "../../../ui/fields/text-field.tsx";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly value: string;
  readonly isGood: (text: string) => boolean;
  /** Said while what stands there is not good. */
  readonly wrong: string;
  readonly onChange: (text: string) => void;
}

/** A text of which only what is good goes further: what stood there last counts until then. */
export function KeptTextField({ value, isGood, wrong, onChange, ...rest }: Props): ReactNode {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  // It was changed from elsewhere, such as by going back.
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  return (
    <TextField
      {...rest}
      value={typed}
      error={isGood(typed) ? undefined : wrong}
      onChange={(text) => {
        setTyped(text);
        if (!isGood(text)) return;
        setTold(text);
        onChange(text);
      }}
    />
  );
}

export function isSaid(text: string): boolean {
  return text.trim() !== "";
}

const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export function isHour(text: string): boolean {
  return HOUR.test(text);
}
