import type { Language } from "../../../http/public/languages.ts";
import type { PurposeWords } from "./purpose-words.ts";

/** The same purpose by text: another question, since a yes to mails is none to texts. */
export function byText({ name }: PurposeWords, language: Language): PurposeWords {
  return WORDS[language](name);
}

const WORDS: Readonly<Record<Language, (name: string) => PurposeWords>> = {
  en: (name) => ({
    name: `${name}, by text message`,
    question: `Yes, also by text message: ${name}.`,
    explanation:
      "Texts go to your telephone, apart from what you said about mails. Answer STOP to any of them, and they end at once.",
  }),
  fr: (name) => ({
    name: `${name}, par SMS`,
    question: `Oui, aussi par SMS : ${name}.`,
    explanation:
      "Les SMS vont à votre téléphone, indépendamment de ce que vous avez dit des courriels. Répondez STOP à l’un d’eux, et ils cessent aussitôt.",
  }),
  nl: (name) => ({
    name: `${name}, per sms`,
    question: `Ja, ook per sms: ${name}.`,
    explanation:
      "Sms’en gaan naar uw telefoon, los van wat u over e-mail hebt gezegd. Antwoord STOP op een ervan, en ze houden meteen op.",
  }),
  de: (name) => ({
    name: `${name}, per SMS`,
    question: `Ja, auch per SMS: ${name}.`,
    explanation:
      "SMS gehen an Ihr Telefon, unabhängig von dem, was Sie zu E-Mails gesagt haben. Antworten Sie auf eine davon mit STOP, und sie enden sofort.",
  }),
};
