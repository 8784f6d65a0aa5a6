import type { ReactNode } from "react";

import { DateField } from "../../../ui/fields/date-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Period } from "../filter.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** From a day to a day, both included; either may be left open. */
export function PeriodFields({ period: { from, to }, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <>
      <DateField
        label={words.fields.from}
        value={from}
        onChange={(day) => onChange({ from: day, to })}
      />
      <DateField
        label={words.fields.to}
        value={to}
        onChange={(day) => onChange({ from, to: day })}
      />
    </>
  );
}
