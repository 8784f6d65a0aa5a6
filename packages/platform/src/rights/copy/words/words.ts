import { EN, type CopyWords } from "./en.ts";
import { FR } from "./fr.ts";

export type { CopyWords } from "./en.ts";

/** The languages a copy is written in; whoever reads another gets English. */
export const COPY_LANGUAGES = ["en", "fr"] as const;
export type CopyLanguage = (typeof COPY_LANGUAGES)[number];

const WORDS: Readonly<Record<CopyLanguage, CopyWords>> = { en: EN, fr: FR };

export function copyWords(language: CopyLanguage): CopyWords {
  return WORDS[language];
}

/** The language of a copy for somebody of this language or locale. */
export function copyLanguageOf(locale: string | null | undefined): CopyLanguage {
  return locale?.toLowerCase().startsWith("fr") === true ? "fr" : "en";
}
