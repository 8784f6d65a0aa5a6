import type { ReactNode } from "react";
import { useState } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { DeclareSource } from "./declare-source.tsx";
import { SourceVerdict } from "./source-verdict.tsx";

interface Props {
  /** The id of the source that is chosen. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** One of the declared sources, or a new one; law's word on it is said before anything starts. */
export function ChooseSource({ value, onChange }: Props): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.source;
  const sources = useRead("listSources", {});
  const [isDeclaring, setDeclaring] = useState(false);
  return (
    <Loaded of={sources}>
      {({ items }) => {
        const chosen = items.find(({ id }) => id === value);
        if (isDeclaring || items.length === 0) {
          return (
            <>
              <p className="faint">{words.why}</p>
              <DeclareSource
                onDeclared={(id) => {
                  setDeclaring(false);
                  onChange(id);
                }}
              />
              {items.length === 0 ? null : (
                <Button look="link" onPress={() => setDeclaring(false)}>
                  {words.change}
                </Button>
              )}
            </>
          );
        }
        return (
          <>
            <SelectField
              label={words.choose}
              hint={words.why}
              unchosen={words.unchosen}
              options={items.map(({ id, name, kind }) => ({
                id,
                label: name,
                hint: nameOf(known.sources, kind),
              }))}
              value={chosen === undefined ? null : chosen.id}
              onChange={onChange}
            />
            {chosen === undefined ? null : (
              <SourceVerdict kind={chosen.kind} namesUs={chosen.namesUs} />
            )}
            <Button onPress={() => setDeclaring(true)}>{words.orNew}</Button>
          </>
        );
      }}
    </Loaded>
  );
}
