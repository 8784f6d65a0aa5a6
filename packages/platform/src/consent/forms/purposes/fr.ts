import type { AllPurposeWords } from "./purpose-words.ts";

export const FR: AllPurposeWords = {
  "send.newsletter": {
    name: "Lettre d’information",
    question: "Oui, envoyez-moi la lettre d’information.",
    explanation: "Vous recevez nos nouvelles par courriel. Chaque envoi permet de l’arrêter.",
  },
  "send.commercial": {
    name: "Offres",
    question: "Oui, envoyez-moi des offres.",
    explanation:
      "Vous recevez par courriel de la publicité pour ce que nous vendons. Chaque envoi permet de l’arrêter.",
  },
  "send.charity": {
    name: "Appels aux dons",
    question: "Oui, écrivez-moi au sujet des dons.",
    explanation:
      "Nous écrivons quand nous collectons pour une cause, et pour dire ce qui en a été fait. Chaque envoi permet de l’arrêter.",
  },
  "send.political": {
    name: "Messages politiques",
    question: "Oui, écrivez-moi au sujet de notre action politique.",
    explanation:
      "Nous écrivons sur nos positions et nos campagnes. Figurer sur cette liste peut dire quelque chose de vos opinions.",
  },
  "track.open.individual": {
    name: "Voir que vous ouvrez un courriel",
    question: "Oui, vous pouvez voir quand j’ouvre un courriel.",
    explanation:
      "Une image invisible nous apprend que vous, nommément, avez ouvert un courriel, et quand. Les courriels arrivent aussi sans elle.",
  },
  "track.click.individual": {
    name: "Voir sur quoi vous cliquez",
    question: "Oui, vous pouvez voir quels liens j’ouvre.",
    explanation:
      "Les liens passent par notre serveur, qui note que vous, nommément, les avez ouverts. Sans votre oui, ils mènent droit à leur page.",
  },
  "track.open.aggregate": {
    name: "Compter les ouvertures sans noms",
    question: "Oui, comptez qu’un courriel a été ouvert.",
    explanation:
      "Une image identique pour tous compte les ouvertures. Elle ne sait pas qui a ouvert.",
  },
  "track.click.aggregate": {
    name: "Compter les clics sans noms",
    question: "Oui, comptez qu’un lien a été ouvert.",
    explanation: "Des liens identiques pour tous comptent les visites. Ils ne savent pas de qui.",
  },
  "hygiene.inactive": {
    name: "Arrêter quand vous ne lisez plus",
    question: "Oui, gardez le jour de ma dernière ouverture, pour arrêter quand je ne lis plus.",
    explanation: "Seul le jour de la dernière ouverture est gardé, et ne sert à rien d’autre.",
  },
  "frequency.performance": {
    name: "Écrire au rythme qui vous convient",
    question: "Oui, servez-vous de ce que j’ouvre pour écrire moins ou plus souvent.",
    explanation: "Vos ouvertures décident de la fréquence à laquelle nous vous écrivons.",
  },
  "personalise.by_opens": {
    name: "Contenus selon ce que vous ouvrez",
    question: "Oui, choisissez les contenus selon ce que j’ouvre.",
    explanation: "Les courriels que vous ouvrez décident de ce que montrent les suivants.",
  },
  "personalise.by_clicks": {
    name: "Contenus selon vos clics",
    question: "Oui, choisissez les contenus selon mes clics.",
    explanation: "Les liens que vous ouvrez décident de ce que montrent les courriels suivants.",
  },
  "optimise.campaign": {
    name: "Améliorer nos courriels",
    question: "Oui, servez-vous de ce que j’ouvre pour améliorer les courriels.",
    explanation: "Nous comparons quelle version d’un courriel est la plus lue.",
  },
  "profile.cross_channel": {
    name: "Un profil à travers nos services",
    question: "Oui, réunissez ce que je fais dans vos courriels, votre boutique et votre site.",
    explanation: "Ce que vous faites à divers endroits forme une seule image de vos intérêts.",
  },
  "share.partners": {
    name: "Transmettre votre adresse à des partenaires",
    question: "Oui, donnez mon adresse aux partenaires nommés ici.",
    explanation:
      "Ils vous écrivent alors eux-mêmes. Chacun doit arrêter quand vous le lui demandez.",
  },
};
