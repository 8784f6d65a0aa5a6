import type { FindingId, Language } from "../document.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

/** What a reader is told of one finding; `{count}` is replaced by the number of places. */
export interface FindingWords {
  /** For one place. */
  readonly one: string;
  /** For several. */
  readonly many: string;
  readonly explanation: string;
  readonly cannotProve: string;
}

export type FindingDictionary = Readonly<Record<FindingId | "A07-missing", FindingWords>>;

const DICTIONARIES: Readonly<Record<Language, FindingDictionary>> = { en, fr, nl, de };

export function findingWords(language: Language, id: keyof FindingDictionary): FindingWords {
  return DICTIONARIES[language][id];
}
