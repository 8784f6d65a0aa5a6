import type { Language } from "../languages.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { FR } from "./fr.ts";
import { NL } from "./nl.ts";

/** Everything that public pages and the mails of asking say, in one language. */
export type Words = typeof EN;

const ALL: Readonly<Record<Language, Words>> = { en: EN, fr: FR, nl: NL, de: DE };

export function wordsIn(language: Language): Words {
  return ALL[language];
}
