import type { Language } from "../../http/public/languages.ts";

/** What surrounds the questions in a mail that asks. */
export interface RequestWords {
  readonly subject: (sender: string) => string;
  readonly before: (sender: string, questions: number) => string;
  readonly answer: string;
  readonly after: readonly string[];
}

/** The mail asks and offers nothing; saying nothing is a no. */
export const REQUEST_WORDS: Readonly<Record<Language, RequestWords>> = {
  en: {
    subject: (sender) => `${sender}: may we? A question about our mails`,
    before: (sender, questions) =>
      questions === 1
        ? `${sender} has a question for you. Nothing of it is done unless you say yes.`
        : `${sender} has ${questions} questions for you, each with an answer of its own. Nothing of it is done unless you say yes.`,
    answer: "Say yes or no",
    after: [
      "The link leads to a page of your own. Looking at it changes nothing: only the button you press counts, and you can change your mind there at any time.",
      "A no costs nothing: you get the same mails. If you say nothing, that is a no, and we do not ask again for at least six months.",
      "This mail measures nothing.",
    ],
  },
  fr: {
    subject: (sender) => `${sender} : êtes-vous d’accord ? Une question sur nos courriels`,
    before: (sender, questions) =>
      questions === 1
        ? `${sender} a une question à vous poser. Rien n’en est fait sans votre oui.`
        : `${sender} a ${questions} questions à vous poser, chacune avec sa réponse. Rien n’en est fait sans votre oui.`,
    answer: "Répondre oui ou non",
    after: [
      "Le lien mène à une page qui est la vôtre. La regarder ne change rien : seul compte le bouton sur lequel vous appuyez, et vous pouvez y changer d’avis à tout moment.",
      "Un non ne coûte rien : vous recevez les mêmes courriels. Ne rien répondre vaut non, et nous ne redemandons pas avant six mois au moins.",
      "Ce courriel ne mesure rien.",
    ],
  },
  nl: {
    subject: (sender) => `${sender}: mag dat? Een vraag over onze e-mails`,
    before: (sender, questions) =>
      questions === 1
        ? `${sender} heeft een vraag aan u. Zonder uw ja gebeurt er niets van.`
        : `${sender} heeft ${questions} vragen aan u, elk met een eigen antwoord. Zonder uw ja gebeurt er niets van.`,
    answer: "Ja of nee zeggen",
    after: [
      "De link leidt naar een pagina van uzelf. Kijken verandert niets: alleen de knop waarop u drukt telt, en u kunt daar altijd van gedachten veranderen.",
      "Een nee kost niets: u krijgt dezelfde e-mails. Zegt u niets, dan is dat een nee, en vragen wij het ten minste zes maanden niet opnieuw.",
      "Deze e-mail meet niets.",
    ],
  },
  de: {
    subject: (sender) => `${sender}: Dürfen wir? Eine Frage zu unseren E-Mails`,
    before: (sender, questions) =>
      questions === 1
        ? `${sender} hat eine Frage an Sie. Ohne Ihr Ja geschieht nichts davon.`
        : `${sender} hat ${questions} Fragen an Sie, jede mit eigener Antwort. Ohne Ihr Ja geschieht nichts davon.`,
    answer: "Ja oder Nein sagen",
    after: [
      "Der Link führt auf eine Seite, die Ihnen gehört. Hinsehen ändert nichts: Nur der Knopf zählt, den Sie drücken, und Sie können es sich dort jederzeit anders überlegen.",
      "Ein Nein kostet nichts: Sie bekommen dieselben E-Mails. Sagen Sie nichts, ist das ein Nein, und wir fragen mindestens sechs Monate nicht wieder.",
      "Diese E-Mail misst nichts.",
    ],
  },
};
