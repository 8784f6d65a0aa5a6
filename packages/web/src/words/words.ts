import { createContext, useContext } from "react";

import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** Every word the application shows; each language has all of them, by type. */
export type Words = typeof en;

export const LANGUAGES = { en, fr } as const satisfies Record<string, Words>;

export type PageLanguage = keyof typeof LANGUAGES;

export interface WordsInUse {
  readonly language: PageLanguage;
  readonly words: Words;
  readonly setLanguage: (language: PageLanguage) => void;
}

export const WordsContext = createContext<WordsInUse>({
  language: "en",
  words: en,
  setLanguage: () => undefined,
});

export function useWords(): WordsInUse {
  return useContext(WordsContext);
}

/** The address says it (`?lang=fr`), else the browser's languages in their order. */
export function firstLanguage(search: string, wished: readonly string[]): PageLanguage {
  const asked = new URLSearchParams(search).get("lang");
  const order = [asked ?? "", ...wished].map((tag) => tag.slice(0, 2).toLowerCase());
  return order.find((tag): tag is PageLanguage => Object.hasOwn(LANGUAGES, tag)) ?? "en";
}
