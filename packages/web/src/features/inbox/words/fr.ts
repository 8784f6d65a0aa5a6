import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Boîte locale",
  lead: "Aucun relais n’est nommé : tous les courriels arrivent ici, chaque exemplaire tel que son lecteur le recevrait. Rien ne quitte cette machine.",
  leadAway:
    "Vos courriels partent par un relais. Ce qui est arrivé ici avant y reste encore quelque temps.",
  empty: {
    title: "Aucun courriel n’est encore arrivé",
    next: "Lancez une campagne ou envoyez-vous un essai : chaque exemplaire arrive ici, tel que son lecteur le recevrait.",
    nextAway: "Les courriels partent par votre relais et ne sont pas gardés ici.",
    action: "Les campagnes",
  },
  nothingFound: "Aucun courriel ne correspond à votre recherche.",
  choose: "Choisissez un courriel pour le lire.",
  list: "Les courriels",
  search: "Destinataire ou objet",
  verdict: {
    label: "Ce qu’il fait",
    all: "Tous",
    tracked: "Observe",
    untracked: "N’observe rien",
  },
  noSubject: "(sans objet)",
  notLooked: "pas encore examiné",
  back: "Tous les courriels",
  to: "À",
  from: "De",
  received: "Reçu",
  size: "Taille",
  views: {
    label: "Façons de le regarder",
    mail: "Tel que son lecteur le voit",
    audit: "Ce qu’il fait",
    source: "Code source",
    copies: (count) => `Autres exemplaires (${count})`,
  },
  frame: "Le courriel",
  failed: "Ce courriel n’a pas pu être lu. Son code source est là, tel qu’il est arrivé.",
  copies: {
    lead: "Côte à côte, deux exemplaires montrent ce qui distingue leurs lecteurs.",
    suggest: {
      tracked: "Le voir à côté d’un exemplaire qui n’observe rien",
      untracked: "Le voir à côté d’un exemplaire qui observe son lecteur",
    },
    beside: (reader) => `À côté de l’exemplaire de ${reader}`,
  },
  remove: {
    label: "Supprimer",
    done: "Le courriel est supprimé.",
    title: "Supprimer ce courriel ?",
    body: "Il disparaît de la boîte pour de bon. Ce qui a été envoyé, et ce qu’on en sait, reste avec sa campagne.",
    confirm: "Supprimer le courriel",
  },
  empties: {
    label: "Vider la boîte",
    title: "Vider la boîte locale ?",
    body: (count) =>
      count === 1
        ? "1 courriel disparaît pour de bon."
        : `Les ${count} courriels disparaissent pour de bon.`,
    confirm: "Supprimer tous les courriels",
    done: (count) =>
      count === 1 ? "1 courriel est supprimé." : `${count} courriels sont supprimés.`,
  },
  beside: {
    title: "Deux exemplaires côte à côte",
    back: "Retour au courriel",
    said: {
      none: "Aucun n’observe son lecteur. Ne diffèrent que les sorties, faites pour chacun.",
      one: "L’un observe son lecteur, l’autre non.",
      both: "Les deux observent leurs lecteurs.",
      notOne: "Ce ne sont pas des exemplaires d’un même envoi.",
    },
    copyOf: (reader) => `L’exemplaire de ${reader}`,
    differs: "Ce qui diffère",
    opened: "À l’ouverture",
    clicked: "Au clic",
    tellsApart: "distingue les lecteurs",
    tellsNobody: "ne distingue personne",
    onlyIn: (reader) => `Seulement dans l’exemplaire de ${reader}`,
    same: (count) =>
      count === 1
        ? "1 adresse est la même dans les deux, octet pour octet."
        : `${count} adresses sont les mêmes dans les deux, octet pour octet.`,
    waysOut: "Les sorties, faites pour chaque lecteur",
    nothing: "Rien de ce que le logiciel d’un lecteur demanderait ne diffère.",
  },
};
