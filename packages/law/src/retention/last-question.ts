import { addDays, type Day } from "@consentry/kernel";

/** Languages in which people are asked whether they want to stay. */
export const LAST_QUESTION_LANGUAGES = ["en", "fr", "nl", "de"] as const;
export type LastQuestionLanguage = (typeof LAST_QUESTION_LANGUAGES)[number];

/** From when before the last day somebody may be asked. */
const FIRST_DAYS_BEFORE = 60;
/** Until when: nobody answers a mail on the day they read it. */
const LAST_DAYS_BEFORE = 14;

/**
 * The last days of people who may be asked on a day whether they want to stay, both ends included.
 * That they may be asked once is recommended; how long before is a number of this program.
 *
 * @source cnil-2021-131:prospects
 */
export function lastQuestionWindow(on: Day): { readonly first: Day; readonly last: Day } {
  return { first: addDays(on, LAST_DAYS_BEFORE), last: addDays(on, FIRST_DAYS_BEFORE) };
}

/** One mail, with nothing else in it, and the words of its link. */
export interface LastQuestionText {
  readonly subject: string;
  readonly told: readonly string[];
  readonly answer: string;
  readonly after: readonly string[];
}

/**
 * What somebody is asked before their last day: only an answer keeps them, saying nothing lets
 * them go, and it costs nothing either way.
 *
 * @param sender who holds the data, as readers know them
 * @param day    the last day, as it is written in that language
 * @source cnil-2021-131:prospects gdpr:5(1)(e)
 */
export function lastQuestionText(
  language: LastQuestionLanguage,
  sender: string,
  day: string,
): LastQuestionText {
  return TEXTS[language](sender, day);
}

const TEXTS: Readonly<
  Record<LastQuestionLanguage, (sender: string, day: string) => LastQuestionText>
> = {
  en: (sender, day) => ({
    subject: `${sender}: do you want to stay?`,
    told: [
      "Hello,",
      `${sender} has not heard from you for a long time. What is held of you is kept until ${day}, and no longer.`,
      "If you want to stay, say so. If you do nothing, it is erased after that day, and no further mail comes. This is asked once.",
    ],
    answer: "Answer: stay, or leave now",
    after: [
      "Opening this mail or following the link is no answer: only the button on the page is.",
      "This mail holds no picture and measures nothing.",
    ],
  }),
  fr: (sender, day) => ({
    subject: `${sender} : souhaitez-vous rester ?`,
    told: [
      "Bonjour,",
      `${sender} n'a plus de vos nouvelles depuis longtemps. Ce que nous détenons à votre sujet est conservé jusqu'au ${day}, et pas au-delà.`,
      "Si vous souhaitez rester, dites-le. Si vous ne faites rien, ces données sont effacées après ce jour et vous ne recevez plus rien. Cette question n'est posée qu'une fois.",
    ],
    answer: "Répondre : rester, ou partir maintenant",
    after: [
      "Ouvrir ce courriel ou suivre le lien n'est pas une réponse : seul le bouton de la page en est une.",
      "Ce courriel ne contient aucune image et ne mesure rien.",
    ],
  }),
  nl: (sender, day) => ({
    subject: `${sender}: wilt u blijven?`,
    told: [
      "Hallo,",
      `${sender} heeft lang niets van u gehoord. Wat over u wordt bewaard, blijft bewaard tot en met ${day}, en niet langer.`,
      "Wilt u blijven, zeg dat dan. Doet u niets, dan wordt het na die dag gewist en krijgt u geen e-mails meer. Dit wordt één keer gevraagd.",
    ],
    answer: "Antwoorden: blijven, of nu weggaan",
    after: [
      "Deze e-mail openen of de link volgen is geen antwoord: alleen de knop op de pagina is dat.",
      "Deze e-mail bevat geen afbeelding en meet niets.",
    ],
  }),
  de: (sender, day) => ({
    subject: `${sender}: Möchten Sie bleiben?`,
    told: [
      "Guten Tag,",
      `${sender} hat lange nichts von Ihnen gehört. Was über Sie gespeichert ist, bleibt bis zum ${day} gespeichert und nicht länger.`,
      "Wenn Sie bleiben möchten, sagen Sie es. Tun Sie nichts, wird es nach diesem Tag gelöscht, und es kommen keine E-Mails mehr. Das wird einmal gefragt.",
    ],
    answer: "Antworten: bleiben oder jetzt gehen",
    after: [
      "Diese E-Mail zu öffnen oder dem Link zu folgen ist keine Antwort: nur der Knopf auf der Seite ist eine.",
      "Diese E-Mail enthält kein Bild und misst nichts.",
    ],
  }),
};
