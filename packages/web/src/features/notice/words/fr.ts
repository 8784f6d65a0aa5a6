import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Notice d’information",
  lead: "Écrite d’après ce qui est réglé et fait ici. Elle ne dit rien d’une finalité que personne ne poursuit, et vous êtes prévenus quand elle ne convient plus.",
  standing: {
    title: "Où elle en est",
    never: "Pas encore publiée",
    current: "Ce qui est publié dit ce qui est fait",
    drifted: "Quelque chose a changé depuis sa publication",
    address: "Chacun la lit ici :",
    linked: "Les formulaires et les courriels y renvoient, dans la version en vigueur.",
    elsewhere: (address) =>
      `Les formulaires et les courriels renvoient à une autre page : ${address}`,
    nothing: "Les formulaires et les courriels ne renvoient à aucune notice.",
  },
  missing: {
    title: "Ce qu’elle ne peut pas encore dire",
    lead: "Personne ne l’a dit jusqu’ici. Elle peut être publiée sans cela ; elle est meilleure avec.",
    answer: "Répondre dans le registre",
  },
  drift: {
    title: "Ce qui a changé depuis sa publication",
    added: "nouveau",
    removed: "retiré",
  },
  publish: {
    label: "Publier",
    title: "Publier cette notice ?",
    text: "Chacun peut la lire à son adresse. Chaque version reste à une adresse à elle.",
    linked:
      "Les formulaires et les courriels y renvoient désormais, au lieu de ce qu’ils nomment aujourd’hui",
    linkedText:
      "Les brouillons repassent le contrôle, car leurs courriels disent alors autre chose.",
    go: "La publier",
    done: "La notice est publiée.",
  },
  text: {
    title: "La notice telle qu’elle serait publiée",
    language: "Langue",
    languages: { en: "anglais", fr: "français" },
    own: "Vos propres mots",
    add: "Ajouter vos propres mots",
    change: "Changer vos mots",
    dialog: (section) => `Vos propres mots : ${section}`,
    ownHint: "Une ligne vide sépare les paragraphes. Ils paraissent avec la prochaine version.",
    save: "Enregistrer",
    saved: "Enregistré. Publiez la notice, et chacun le lira.",
  },
  versions: {
    title: "Versions publiées",
    none: "Aucune n’a encore été publiée.",
    inForce: "en vigueur",
  },
  notAdvice:
    "Ceci n’est pas un conseil juridique. Relisez-la avant de la publier : vous répondez de ce qu’elle dit.",
};
