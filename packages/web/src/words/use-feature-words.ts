import { useWords, type PageLanguage } from "./words.ts";

/** The words of one feature in every language of the application. */
export type FeatureWords<Words> = Readonly<Record<PageLanguage, Words>>;

/** The words of a feature, and the language they are in. They come with the feature's own code. */
export function useFeatureWords<Words>(all: FeatureWords<Words>): {
  readonly words: Words;
  readonly language: PageLanguage;
} {
  const { language } = useWords();
  return { words: all[language], language };
}
