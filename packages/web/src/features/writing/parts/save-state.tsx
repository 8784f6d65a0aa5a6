import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { SaveState } from "../use-autosave.ts";
import { WORDS } from "../words/words.ts";

/** Whether what is before somebody is kept. */
export function SaveStateText({ state }: { readonly state: SaveState }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return <output className={`save-state save-${state}`}>{words.saving[state]}</output>;
}
