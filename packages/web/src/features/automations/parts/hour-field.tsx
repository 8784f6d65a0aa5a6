import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { isHour, KeptTextField } from "./kept-text-field.tsx";

interface Props {
  readonly label: string;
  /** `09:00` */
  readonly value: string;
  readonly onChange: (hour: string) => void;
}

/** An hour by the sender's clock. */
export function HourField(props: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <KeptTextField
      {...props}
      hint={words.fields.hourHint}
      maxLength={5}
      isGood={isHour}
      wrong={words.editor.badHour}
    />
  );
}
