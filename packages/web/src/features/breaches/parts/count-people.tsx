import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { AudienceField } from "./audience-field.tsx";

/** Counts in the data whom a breach concerns. Nobody is named, and nothing leaves. */
export function CountPeople({ onTake }: { readonly onTake: (people: number) => void }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { concerned } = words;
  const [chosen, setChosen] = useState<string | null>(null);
  const count = useChange("countConcerned");
  const number = (many: number): string => formatNumber(many, language);
  return (
    <fieldset className="breach-count">
      <legend>{concerned.title}</legend>
      <AudienceField
        value={chosen}
        onChange={(value, filter) => {
          setChosen(value);
          count.mutate({ body: { filter } });
        }}
      />
      {count.data === undefined ? null : (
        <>
          <output>
            {concerned.counted(number(count.data.people), number(count.data.unreachable))}
          </output>
          <div className="actions">
            <Button onPress={() => onTake(count.data.people)}>{concerned.take}</Button>
          </div>
        </>
      )}
      {count.error === null ? null : <ProblemText error={count.error} />}
    </fieldset>
  );
}
