import type { Writing } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { plainDocument } from "../blocks/new-block.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly language: Writing["language"];
  readonly onChoose: (source: string) => void;
}

/** Documents to begin from. */
export function Starters({ language, onChoose }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const starters = useRead("listStarters", { query: { language } });
  const { blocks } = words;
  return (
    <Loaded of={starters}>
      {({ items }) => (
        <ul className="starter-list">
          {[
            ...items,
            { name: "plain" as const, document: plainDocument(words.firstWords.text) },
          ].map(({ name, document }) => (
            <li key={name} className="starter">
              <Button onPress={() => onChoose(JSON.stringify(document))}>
                {blocks.starters[name]}
              </Button>
              <p className="faint">{blocks.starterHints[name]}</p>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
