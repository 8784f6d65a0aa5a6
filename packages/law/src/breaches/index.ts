export {
  AUTHORITY_DECISION_WORDS,
  AUTHORITY_DECISIONS,
  BREACH_NATURES,
  BREACH_QUESTIONS,
  NATURE_WORDS,
  PERSONS_DECISION_WORDS,
  PERSONS_DECISIONS,
  QUESTION_WORDS,
  type AuthorityDecision,
  type BreachNature,
  type BreachQuestion,
  type Guided,
  type PersonsDecision,
} from "./breach-words.ts";
export {
  BREACH_ROLES,
  breachClock,
  type BreachClock,
  type BreachMoments,
  type BreachRole,
} from "./breach-clock.ts";
export {
  OFFICE_LANGUAGES,
  officeLetter,
  type BreachFile,
  type OfficeLanguage,
  type OfficeLetter,
} from "./office-letters.ts";
export { personsLetter, type PersonsLetter, type TellingPeople } from "./persons-letter.ts";
export { BREACH_PAPER_WORDS, type BreachPaperWords } from "./paper-words.ts";
