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
  /** Whether something stands there that is no document. */
  readonly isUnreadable: boolean;
  readonly onChoose: (source: string) => void;
}

/** Documents to begin from. */
export function Starters({ language, isUnreadable, onChoose }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const starters = useRead("listStarters", { query: { language } });
  const { blocks } = words;
  return (
    <section className="starters">
      <h2>{blocks.begin}</h2>
      {isUnreadable ? <p>{blocks.unreadable}</p> : null}
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
    </section>
  );
}
