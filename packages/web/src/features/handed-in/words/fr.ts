import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Courriels remis",
  forward: (address) =>
    `Transférez des courriels en pièce jointe à ${address} : ils arrivent ici, pour vous tous.`,
  noAddress:
    "Les courriels remis par des collègues et des programmes sont ici, pour vous tous. Qui gère le serveur peut ouvrir une adresse où les transférer (CONSENTRY_INTAKE).",
  kept: (days) => `Chacun disparaît après ${days} jours.`,
  none: "Aucun courriel n’a encore été remis.",
  noSubject: "(sans objet)",
  came: {
    whole: "tel que reçu",
    attached: "joint à un autre courriel",
    inline: "transféré sans son en-tête",
  },
  by: {
    mail: (address) => `transféré par ${address}`,
    program: "par un programme",
    you: "par vous",
    colleague: "par un collègue",
  },
  inline:
    "Ce courriel a été réécrit par le logiciel qui l’a transféré. Son en-tête est perdu : on ne peut rien dire de qui s’en porte garant, et des images ou des liens ont pu changer. Transféré en pièce jointe, il arrive tel qu’il a été reçu.",
  more: "En montrer plus",
  remove: {
    label: "Supprimer",
    title: "Supprimer ce courriel ?",
    body: (subject) => `« ${subject} » disparaît pour vous tous, pour de bon.`,
    confirm: "Supprimer le courriel",
    done: "Le courriel est supprimé.",
  },
  removeAll: {
    label: "Tout supprimer",
    title: "Supprimer tous les courriels remis ?",
    body: (count) =>
      count === 1
        ? "1 courriel disparaît pour de bon."
        : `Les ${count} courriels disparaissent pour de bon.`,
    confirm: "Supprimer tous les courriels",
    done: (count) =>
      count === 1 ? "1 courriel est supprimé." : `${count} courriels sont supprimés.`,
  },
};
