import type { Writing } from "@consentry/client";
import { stopMention } from "@consentry/law/texts";

import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

/** How a new text begins: with who writes and how it is stopped, so that neither is forgotten. */
export function useFirstText(sender: string, language: Writing["language"]): Writing {
  const { words } = useFeatureWords(WORDS);
  return {
    format: "markdown",
    source: "",
    subject: "",
    preheader: "",
    text: words.starter(
      sender,
      stopMention(language, { by: "number", number: `[${words.stopNumber}]` }),
    ),
    language,
  };
}
