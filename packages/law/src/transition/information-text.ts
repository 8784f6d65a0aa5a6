/** Languages in which people can be told that they are measured. */
export const INFORMATION_LANGUAGES = ["en", "fr", "nl", "de", "it"] as const;
export type InformationLanguage = (typeof INFORMATION_LANGUAGES)[number];

/** What somebody is told who may object: for a mail of its own, with nothing else in it. */
export interface InformationText {
  readonly subject: string;
  /** What is done, and what for: all of `LEGACY_PURPOSES`. */
  readonly told: readonly string[];
  /** Words of the link that leads to where they say no. */
  readonly object: string;
  /** What a no costs, and what saying nothing means. */
  readonly after: readonly string[];
}

/**
 * The information that the transition asks for: who measures, what is read, for which uses, that a
 * no costs nothing and how it is said.
 *
 * @param sender who answers for the mails, as readers know them
 * @source cnil-2026-042:transition
 * @source gdpr:13
 * @source gdpr:21(2)
 */
export function informationText(language: InformationLanguage, sender: string): InformationText {
  return TEXTS[language](sender);
}

const TEXTS: Readonly<Record<InformationLanguage, (sender: string) => InformationText>> = {
  en: (sender) => ({
    subject: `${sender}: how our mails are measured, and how to say no`,
    told: [
      `Until now, mails of ${sender} could hold an invisible picture. When you open such a mail, your device asks our server for it, and we learn that you opened it, and when.`,
      "We use that to see how a mail was received, to choose content by what you open, to write as often as suits you, and to compare versions of a mail.",
      "You may object at any time, and need give no reason.",
    ],
    object: "Say no, or see your choices",
    after: [
      "If you say no, you get the same mails without that picture; nothing else changes.",
      "This mail itself measures nothing.",
    ],
  }),
  fr: (sender) => ({
    subject: `${sender} : comment nos courriels sont mesurés, et comment refuser`,
    told: [
      `Jusqu'ici, les courriels de ${sender} pouvaient contenir une image invisible. Quand vous ouvrez un tel courriel, votre appareil la demande à notre serveur, et nous apprenons que vous l'avez ouvert, et quand.`,
      "Nous nous en servons pour savoir comment un courriel a été reçu, choisir le contenu selon ce que vous ouvrez, écrire au rythme qui vous convient et comparer les versions d'un courriel.",
      "Vous pouvez vous y opposer à tout moment, sans donner de raison.",
    ],
    object: "Refuser, ou voir mes choix",
    after: [
      "Si vous refusez, vous recevez les mêmes courriels sans cette image ; rien d'autre ne change.",
      "Ce courriel-ci ne mesure rien.",
    ],
  }),
  nl: (sender) => ({
    subject: `${sender}: hoe onze e-mails worden gemeten, en hoe u nee zegt`,
    told: [
      `Tot nu toe kon in e-mails van ${sender} een onzichtbaar plaatje staan. Als u zo'n e-mail opent, vraagt uw apparaat dat plaatje bij onze server op, en vernemen wij dat u de e-mail hebt geopend, en wanneer.`,
      "Wij gebruiken dat om te zien hoe een e-mail is ontvangen, om inhoud te kiezen naar wat u opent, om zo vaak te schrijven als u past, en om versies van een e-mail te vergelijken.",
      "U kunt daar altijd bezwaar tegen maken, zonder reden.",
    ],
    object: "Nee zeggen, of mijn keuzes bekijken",
    after: [
      "Zegt u nee, dan krijgt u dezelfde e-mails zonder dat plaatje; verder verandert er niets.",
      "Deze e-mail zelf meet niets.",
    ],
  }),
  de: (sender) => ({
    subject: `${sender}: wie unsere E-Mails gemessen werden und wie Sie Nein sagen`,
    told: [
      `Bisher konnte in E-Mails von ${sender} ein unsichtbares Bild stehen. Öffnen Sie eine solche E-Mail, fragt Ihr Gerät es bei unserem Server ab, und wir erfahren, dass und wann Sie sie geöffnet haben.`,
      "Wir nutzen das, um zu sehen, wie eine E-Mail ankam, um Inhalte nach dem zu wählen, was Sie öffnen, um so oft zu schreiben, wie es Ihnen passt, und um Fassungen einer E-Mail zu vergleichen.",
      "Sie können dem jederzeit widersprechen, ohne einen Grund zu nennen.",
    ],
    object: "Nein sagen oder meine Auswahl ansehen",
    after: [
      "Sagen Sie Nein, bekommen Sie dieselben E-Mails ohne dieses Bild; sonst ändert sich nichts.",
      "Diese E-Mail selbst misst nichts.",
    ],
  }),
  it: (sender) => ({
    subject: `${sender}: come misuriamo le nostre e-mail e come dire di no`,
    told: [
      `Finora le e-mail di ${sender} potevano contenere un'immagine invisibile. Quando apri una di queste e-mail, il tuo dispositivo la chiede al nostro server e noi veniamo a sapere che l'hai aperta, e quando.`,
      "Lo usiamo per capire come è stata accolta un'e-mail, per scegliere i contenuti in base a ciò che apri, per scriverti con la frequenza che ti conviene e per confrontare versioni di un'e-mail.",
      "Puoi opporti in qualsiasi momento, senza dare motivazioni.",
    ],
    object: "Dire di no, o vedere le mie scelte",
    after: [
      "Se dici di no ricevi le stesse e-mail senza quell'immagine; non cambia altro.",
      "Questa e-mail non misura nulla.",
    ],
  }),
};
