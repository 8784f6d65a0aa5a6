import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Effacements",
  lead: "On ne garde pas qui a été effacé : un numéro, et ce que l’effacement a atteint.",
  none: "Personne n’a encore été effacé.",
  more: "En montrer plus",
  byRight: "un contact",
  byAddress: "une adresse qui n’était pas un contact",
  places: {
    database: "Lignes de la base",
    files: "Fichiers en attente",
    storage: "Fichiers propres de la base",
    backups: "Sauvegardes",
  },
  at: (moment) => `atteint le ${moment}`,
  notYet: {
    database: "pas encore",
    files: "pas encore : dans le quart d’heure, ou quand un fichier arrivé avant aura été lu",
    storage: "pas encore : réécrits à la prochaine heure calme, entre 1 h et 4 h du matin (UTC)",
    backups: "pas encore : les clés sont réécrites dans l’heure",
  },
  until: (day) =>
    `les lignes scellées ne s’ouvrent plus ; ce qui n’est scellé sous aucune clé de la personne part le ${day}`,
  refused: "ne peut pas être atteint d’ici",
  erase: {
    open: "Effacer une adresse…",
    title: "Effacer qui lit une adresse",
    text: "Pour quelqu’un qui n’est pas un contact mais a reçu des messages. Tout ce qui est conservé sous l’adresse part, définitivement ; une empreinte à clé reste, pour que personne n’y écrive plus.",
    address: "Adresse",
    confirm: "Effacer tout ce qui est sous cette adresse",
    done: "Effacé. Ce qui n’est pas encore atteint est indiqué ci-dessous.",
  },
};
