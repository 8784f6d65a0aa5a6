import type { LetterLanguage } from "../authorities/authorities.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { LetterWords } from "./letter-words.ts";
import { nl } from "./nl.ts";

/** The letters' prose by language. */
export const LETTERS: Readonly<Record<LetterLanguage, LetterWords>> = { en, fr, nl, de };

export {
  AUTHORITIES,
  AUTHORITY_IDS,
  authorityOf,
  type Authority,
  type AuthorityId,
  type LetterLanguage,
} from "../authorities/authorities.ts";
export { citationName, clausesNamed } from "./citation-name.ts";
export { STANDINGS, type LetterWords, type Standing } from "./letter-words.ts";
export {
  ANSWER_SOURCES,
  COMPLAINT_SOURCES,
  REQUEST_IDS,
  REQUEST_SOURCES,
  type RequestId,
} from "./requests.ts";
