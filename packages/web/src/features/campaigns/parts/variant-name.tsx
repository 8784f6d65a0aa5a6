import type { ReactNode } from "react";

import { Marked } from "../../../ui/marked.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { observesEach, variantWords, type Variant } from "../variant-words.ts";
import { WORDS } from "../words/words.ts";

/** What a copy of a mail measures, with its sign. */
export function VariantName(variant: Variant): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const isNothing = variant.open === "none" && variant.click === "none";
  return (
    <Marked kind={observesEach(variant) ? "tracked" : isNothing ? "untracked" : "note"}>
      {variantWords(variant, words)}
    </Marked>
  );
}
