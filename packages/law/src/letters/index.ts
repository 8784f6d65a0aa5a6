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
export {
  EXTENSION_REASONS,
  EXTENSION_SOURCES,
  PASSED_ON_KINDS,
  PASSING_ON_SOURCES,
  REFUSAL_REASONS,
  REFUSAL_SOURCES,
  refusalsOf,
  RIGHT_KINDS,
  RIGHT_SOURCES,
  type ExtensionReason,
  type PassedOnKind,
  type RefusalReason,
  type RightKind,
} from "./rights/right-kinds.ts";
export {
  passingOnLetter,
  rightLetter,
  type AboutRequest,
  type Origin,
  type RightLetter,
} from "./rights/right-letter.ts";
export type { LetterText } from "./rights/right-words.ts";
