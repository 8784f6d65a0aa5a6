import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { SaveState } from "../../writing/use-autosave.ts";
import { WORDS } from "../words/words.ts";

/** Whether what stands on the page is kept. */
export function SavedState({ state }: { readonly state: SaveState }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const told =
    state === "saved"
      ? words.write.saved
      : state === "saving"
        ? words.write.saving
        : words.write.unsaved;
  return <output className="faint campaign-saved">{told}</output>;
}
