import type { ReportWords } from "./words.ts";

export const fr: ReportWords = {
  title: "Audit d’un message",
  contents: "Sommaire",
  verdictName: {
    tracked: "Suivi",
    untracked: "Non suivi",
    unclear: "Incertain",
    unread: "Non lu",
  },
  severityName: {
    violation_if_no_consent: "Exige votre accord préalable",
    contested: "Contesté",
    exposure: "Vous expose",
    info: "Bon à savoir",
  },
  figure: {
    opens: (count) =>
      count > 1 ? "éléments signalent que vous l’ouvrez" : "élément signale que vous l’ouvrez",
    links: (count, all) =>
      `${count > 1 ? "liens signalent" : "lien signale"} vos clics, sur ${all}`,
    told: (count) =>
      count > 1 ? "hôtes apprennent quelque chose de vous" : "hôte apprend quelque chose de vous",
    ordinary: (count) =>
      count > 1
        ? "autres éléments distants, qui ne désignent personne"
        : "autre élément distant, qui ne désigne personne",
  },
  text: {
    present: "Il a une version texte, lisible sans rien de tout cela.",
    hollow: "Sa version texte est presque vide : le lire sans les images n’est pas proposé.",
    missing: "Il n’a pas de version texte.",
  },
  drawing: {
    heading: "Le message, avec ce qu’il cache",
    note: "Rien n’est chargé, rien ne se clique. Chaque numéro est l’endroit d’un constat.",
    frame: "Le message annoté. Rien n’y est chargé, rien ne s’y clique.",
    tooLarge: "Le message est trop grand pour être dessiné ici.",
    noOriginal: "Sans le message d’origine, il ne peut pas être dessiné.",
    marks: {
      hiddenImage: "image cachée",
      personalPicture: "image faite pour vous",
      remoteContent: "image de",
      trackedLink: "lien compté",
      notInPlace: "Chargé sans place propre :",
    },
  },
  inTheMail: "Dans le message",
  line: (line) => `ligne ${line}`,
  asItStands: "Tel qu’il figure dans le fichier",
  morePlaces: (count) => `${count} de plus, tels qu’ils figurent dans le fichier`,
  restInJson: (count) => `${count} de plus figurent dans --format json.`,
  cannotProve: "Ce que le fichier ne prouve pas",
  law: "Règles ce jour-là",
  noLaw: "aucune règle connue n’en demande rien",
  host: "Hôte",
  operator: "Exploitant",
  country: "Pays",
  transfer: "Transfert ce jour-là",
  unknown: "inconnu",
  original: "L’original",
  size: "Taille",
  bytes: (count) => `${count} octets`,
  judged: "Jugé selon",
  judgedBy: (day, country) =>
    `${country === null ? "le socle strict des règles européennes" : `les règles du pays : ${country}`}${day === null ? " ; le message ne porte pas de date" : `, au ${day}`}`,
  madeWith: (version) => `Établi avec Consentry ${version}.`,
  selfContained: "Ce fichier ne charge rien d’ailleurs, et rien n’a été chargé pour l’établir.",
  noAdvice:
    "Ceci n’est pas un conseil juridique. Un message ne prouve jamais l’absence d’accord, seulement qu’il en faut un.",
  findingName: {
    A01: "Une image cachée signale l’ouverture du message",
    A02: "Une image visible a une adresse faite pour un seul lecteur",
    A03: "Afficher le message demande du contenu à un serveur",
    A04: "Le lien passe par un compteur avant de mener plus loin",
    A05: "Le lien remet un numéro du lecteur au site qu’il ouvre",
    A06: "Le lien nomme la campagne",
    A07: "Il n’y a pas de version texte digne d’être lue",
    A08: "Rien n’est accessible sans être compté",
    A15: "Le message demande un accusé de lecture",
  },
};
