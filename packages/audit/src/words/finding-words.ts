import type { Language } from "../document.ts";
import { de } from "./de.ts";
import type { FindingDictionary, FindingWords } from "./dictionary.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

const DICTIONARIES: Readonly<Record<Language, FindingDictionary>> = { en, fr, nl, de };

export function findingWords(language: Language, id: keyof FindingDictionary): FindingWords {
  return DICTIONARIES[language][id];
}
