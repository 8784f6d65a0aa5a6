import { useState, type ReactNode } from "react";

import { TextField } from "../../../ui/fields/text-field.tsx";
import { splitWords } from "../mapping/split-words.ts";

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  /** `null` when nothing is said. */
  readonly onChange: (words: readonly string[] | null) => void;
}

/** Words between commas. What is typed stays as it is typed. */
export function WordsField({ label, hint, value, onChange }: Props): ReactNode {
  const [text, setText] = useState(value.join(", "));
  return (
    <TextField
      label={label}
      hint={hint}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(splitWords(typed));
      }}
    />
  );
}
