/** Languages in which people are answered by text. */
export const TEXT_LANGUAGES = ["en", "fr", "nl", "de"] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Where somebody says STOP: by answering, or to a number, where a name is what texts come from. */
export type StopWay =
  { readonly by: "answer" } | { readonly by: "number"; readonly number: string };

/** The words that tell how to leave, to stand at the end of a text that promotes something. */
export function stopMention(language: TextLanguage, way: StopWay): string {
  return way.by === "answer" ? BY_ANSWER[language] : `STOP ${TO[language]} ${way.number}`;
}

/**
 * What somebody who said STOP is told, once. It fits into one text for a name of forty letters of
 * the default alphabet.
 *
 * @param sender who answers for the texts, as readers know them
 */
export function stopConfirmation(language: TextLanguage, sender: string): string {
  return STOPPED[language](sender);
}

/**
 * What somebody who asks for help is told.
 *
 * @param contact where they reach a person: an address or a number
 */
export function helpAnswer(
  language: TextLanguage,
  { sender, contact }: { readonly sender: string; readonly contact: string },
): string {
  return HELP[language](sender, contact);
}

// Only letters of the alphabet that keeps a text short: no ê, no ç.
const BY_ANSWER: Readonly<Record<TextLanguage, string>> = {
  en: "Reply STOP to leave",
  fr: "Pour ne plus en recevoir, répondez STOP",
  nl: "Afmelden? Antwoord STOP",
  de: "Abmelden: mit STOP antworten",
};

const TO: Readonly<Record<TextLanguage, string>> = { en: "to", fr: "au", nl: "naar", de: "an" };

const STOPPED: Readonly<Record<TextLanguage, (sender: string) => string>> = {
  en: (sender) =>
    `${sender}: noted. You get no more promotional texts from us. Nothing else to do.`,
  fr: (sender) =>
    `${sender} : c'est noté. Vous ne recevrez plus de SMS de prospection de notre part.`,
  nl: (sender) => `${sender}: genoteerd. U krijgt geen reclame per sms meer van ons.`,
  de: (sender) => `${sender}: notiert. Sie erhalten von uns keine Werbung per SMS mehr.`,
};

const HELP: Readonly<Record<TextLanguage, (sender: string, contact: string) => string>> = {
  en: (sender, contact) => `${sender}: to leave, reply STOP. To reach a person: ${contact}`,
  fr: (sender, contact) =>
    `${sender} : pour ne plus recevoir de SMS, répondez STOP. Pour nous joindre : ${contact}`,
  nl: (sender, contact) => `${sender}: afmelden met STOP. Ons bereiken: ${contact}`,
  de: (sender, contact) => `${sender}: Abmelden mit STOP. So erreichen Sie uns: ${contact}`,
};
