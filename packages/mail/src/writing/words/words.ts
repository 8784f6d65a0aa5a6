import type { WritingLanguage } from "../writing.ts";
import { DE } from "./de.ts";
import { EN, type BlockWords } from "./en.ts";
import { FR } from "./fr.ts";
import { NL } from "./nl.ts";

const WORDS: Readonly<Record<WritingLanguage, BlockWords>> = { en: EN, fr: FR, nl: NL, de: DE };

export function blockWords(language: WritingLanguage): BlockWords {
  return WORDS[language];
}
