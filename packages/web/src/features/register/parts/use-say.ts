import { useWords } from "../../../words/words.ts";

/** A text in both languages of the register. */
export interface InBoth {
  readonly en: string;
  readonly fr: string;
}

/** Picks the language of the page. */
export function useSay(): (text: InBoth) => string {
  const { language } = useWords();
  return (text) => text[language];
}
