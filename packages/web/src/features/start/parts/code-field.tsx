import type { ReactNode } from "react";

import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Whoever comes from another machine shows that they may: by what the terminal printed. */
export function CodeField({ value, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <TextField
      label={words.code.label}
      hint={words.code.hint}
      example="ABCD-EFGH-JKLM-NPQR"
      isCode
      autoComplete="one-time-code"
      maxLength={100}
      value={value}
      onChange={onChange}
    />
  );
}
