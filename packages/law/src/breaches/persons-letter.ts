import type { LetterLanguage } from "../authorities/authorities.ts";

/** What an organisation says of a breach to the people it concerns, in its own plain words. */
export interface TellingPeople {
  readonly sender: string;
  /** The day it happened, or was found, in words. */
  readonly happened: string;
  readonly consequences: string;
  readonly measures: string;
  /** What people can do themselves; empty where nothing. */
  readonly advice: string;
  /** An address or a page. */
  readonly contact: string;
}

export interface PersonsLetter {
  readonly subject: string;
  readonly hello: string;
  readonly parts: readonly { readonly heading: string; readonly text: string }[];
  readonly plain: string;
}

interface Words {
  readonly subject: (sender: string) => string;
  readonly hello: string;
  readonly happened: string;
  readonly consequences: string;
  readonly measures: string;
  readonly advice: string;
  readonly contact: string;
  readonly plain: string;
}

/**
 * The letter that tells people of a breach of their data: what happened, what it may mean, what was
 * done, what they can do, and whom to ask. It promotes nothing.
 *
 * @source gdpr:34(1) gdpr:34(2)
 */
export function personsLetter(language: LetterLanguage, told: TellingPeople): PersonsLetter {
  const words = WORDS[language];
  const parts = [
    { heading: words.happened, text: told.happened },
    { heading: words.consequences, text: told.consequences },
    { heading: words.measures, text: told.measures },
    { heading: words.advice, text: told.advice },
    { heading: words.contact, text: told.contact },
  ];
  return {
    subject: words.subject(told.sender),
    hello: words.hello,
    parts: parts.filter(({ text }) => text.trim() !== ""),
    plain: words.plain,
  };
}

const WORDS: Readonly<Record<LetterLanguage, Words>> = {
  en: {
    subject: (sender) => `${sender}: about the security of your data`,
    hello: "Hello,",
    happened: "What happened",
    consequences: "What it may mean for you",
    measures: "What we have done",
    advice: "What you can do",
    contact: "Whom to ask",
    plain:
      "We write to you because your data are concerned, whether or not you get other mails of ours. This mail offers nothing, holds no picture and measures nothing.",
  },
  fr: {
    subject: (sender) => `${sender} : à propos de la sécurité de vos données`,
    hello: "Bonjour,",
    happened: "Ce qui s’est passé",
    consequences: "Ce que cela peut signifier pour vous",
    measures: "Ce que nous avons fait",
    advice: "Ce que vous pouvez faire",
    contact: "À qui vous adresser",
    plain:
      "Nous vous écrivons parce que vos données sont concernées, que vous receviez ou non nos autres courriels. Ce courriel ne propose rien, ne contient aucune image et ne mesure rien.",
  },
  nl: {
    subject: (sender) => `${sender}: over de beveiliging van uw gegevens`,
    hello: "Goedendag,",
    happened: "Wat er is gebeurd",
    consequences: "Wat dit voor u kan betekenen",
    measures: "Wat wij hebben gedaan",
    advice: "Wat u zelf kunt doen",
    contact: "Bij wie u terechtkunt",
    plain:
      "Wij schrijven u omdat het om uw gegevens gaat, of u nu andere e-mails van ons krijgt of niet. Deze e-mail biedt niets aan, bevat geen afbeelding en meet niets.",
  },
  de: {
    subject: (sender) => `${sender}: zur Sicherheit Ihrer Daten`,
    hello: "Guten Tag,",
    happened: "Was geschehen ist",
    consequences: "Was das für Sie bedeuten kann",
    measures: "Was wir getan haben",
    advice: "Was Sie selbst tun können",
    contact: "An wen Sie sich wenden können",
    plain:
      "Wir schreiben Ihnen, weil Ihre Daten betroffen sind, ob Sie andere E-Mails von uns bekommen oder nicht. Diese E-Mail bietet nichts an, enthält kein Bild und misst nichts.",
  },
};
