export { readAnswer, STOP_SOURCES, type TextAnswer } from "./answers.ts";
export { judgeText, type TextFinding, type WrittenText } from "./judge-text.ts";
export { textOpening, type LocalTime, type TextOpening } from "./opening.ts";
export { textWindow, type TextWindow } from "./window.ts";
export {
  helpAnswer,
  stopConfirmation,
  stopMention,
  TEXT_LANGUAGES,
  type StopWay,
  type TextLanguage,
} from "./words.ts";
