import type { SummaryWords } from "./words.ts";

export const fr: SummaryWords = {
  title: "Ce que ces messages font à leurs lecteurs",
  headline: (count, share) => `${share} des ${count} messages observent leur lecteur.`,
  nothing: "Aucun message n’a pu être lu.",
  period: (from, to) => (from === to ? `de ${from}` : `de ${from} à ${to}`),
  senders: (count, isAtLeast) => `${isAtLeast ? "au moins " : ""}${count} domaines d’expédition`,
  unread: (count) => `${count} n’ont pas pu être lus et ne comptent nulle part`,
  duplicates: (count, isAtLeast) =>
    `${isAtLeast ? "au moins " : ""}${count} ${count === "1" ? "copie exacte laissée" : "copies exactes laissées"} de côté`,
  figure: {
    tracked: "observent leur lecteur, à l’ouverture ou au clic",
    openTracked: "signalent qu’ils sont ouverts",
    clickTracked: "signalent les liens sur lesquels on clique",
    hiddenImage: "chargent quelque chose dans le seul but de signaler l’ouverture",
    remoteContent: "chargent quoi que ce soit d’ailleurs à l’ouverture",
    thirdPartyContent: "chargent du contenu d’un autre que l’expéditeur",
    addressOnView: "livrent l’adresse du lecteur à l’ouverture",
    addressOnViewToThirdParty: "la livrent, à l’ouverture, à un autre que l’expéditeur",
    addressInLinks: "livrent l’adresse du lecteur au clic sur un lien",
    recipientLinks: "ont des liens qui désignent le lecteur",
    textHollow: "ont une version texte presque vide",
    textMissing: "n’ont pas de version texte",
  },
  heading: {
    figures: "Ce que font les messages",
    years: "Au fil des années",
    studies: "À côté d’études publiées",
    platforms: "Envoyés avec",
    countries: "Pays informés",
    techniques: "Comment l’ouverture est signalée",
    hosts: "Informés le plus souvent",
    method: "Comment ces chiffres ont été comptés",
  },
  column: {
    messages: "messages",
    share: "part",
    watching: "observent",
    opens: "ouverture",
    clicks: "clics",
    year: "Année",
    platform: "Plateforme",
    country: "Pays",
    technique: "Moyen",
    host: "Hôte",
  },
  unknown: { country: "inconnu", year: "sans date" },
  countriesNote:
    "Le pays de l’entreprise derrière l’hôte, non celui de la machine. Un message peut en informer plusieurs.",
  studiesNote:
    "D’autres messages, d’autres années, d’autres définitions : des voisins, pas un classement.",
  here: "Ces messages",
  there: "L’étude",
  over: (percent) => `plus de ${percent}`,
  about: (percent) => `environ ${percent}`,
  definition: "Elle a compté",
  differs: "Ici",
  source: {
    abstract: "d’après le résumé de l’article",
    secondary: "d’après d’autres textes qui la citent",
    press: "d’après la presse",
  },
  study: {
    "englehardt-2018-third-party": {
      measured:
        "12 618 messages HTML de 902 expéditeurs, affichés dans un navigateur : ceux qui chargent du contenu d’un autre domaine enregistré que celui de l’expéditeur.",
      differs:
        "seule la première adresse de chaque requête est vue, non celles où elle mène ; les messages sans HTML comptent aussi.",
    },
    "englehardt-2018-listed": {
      measured:
        "les mêmes messages : ceux qui chargent quelque chose qui figure sur une liste publique de blocage.",
      differs:
        "jugé à la forme et à la plateforme d’envoi, non d’après une liste ; les traceurs propres à l’expéditeur comptent aussi.",
    },
    "englehardt-2018-leak": {
      measured:
        "les mêmes messages : ceux qui, affichés, livrent l’adresse, en clair, codée ou hachée, à un tiers (29 à 30 %).",
      differs:
        "seulement ce qui figure dans les adresses du message ; ni les cookies ni les requêtes suivantes ne se voient dans un fichier.",
    },
    "hu-2019-pixels": {
      measured:
        "2,3 millions de messages à des adresses jetables : ceux avec un pixel espion, reconnu à l’adresse qu’il contient ou à sa taille une fois chargé.",
      differs: "rien n’est chargé : une image qui ment sur sa taille n’est reconnue qu’à sa forme.",
    },
    "bender-newsletters": {
      measured:
        "les lettres d’information de 44 expéditeurs à 12 comptes : celles avec des images de suivi.",
      differs: "ce ne sont pas forcément des lettres d’information ; un courrier mêlé suit moins.",
    },
    "access-2025-pixels": {
      measured:
        "quelque 44 000 messages de 22 services : le moins que l’une de plusieurs heuristiques ait tenu pour des pixels espions.",
      differs:
        "une seule définition, faite pour accuser rarement ; l’étude montre combien ce choix pèse.",
    },
    "hey-2021-pixels": {
      measured:
        "un million de messages par jour à ses clients : ceux avec un « pixel espion », selon sa propre définition.",
      differs: "la définition n’a pas été publiée.",
    },
  },
  method: [
    "Chaque part est celle des messages qui ont pu être lus. Les copies exactes des mêmes octets comptent une fois.",
    "Un traceur compte quand le fichier le prouve, le documente ou le rend probable. Ce qui n’est que possible ne compte nulle part.",
    "Rien n’a été chargé et aucun lien n’a été suivi. La taille réelle des images et le but des liens opaques, aucun fichier ne les montre.",
    "Une adresse compte comme livrée quand elle figure dans ce qui est demandé : en clair, codée ou hachée.",
    "Rien ici ne dit que quelqu’un n’a pas accepté : un message ne peut jamais le prouver.",
  ],
};
