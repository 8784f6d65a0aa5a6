import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Modèles",
  lead: "Des textes par lesquels commencer une campagne. Une campagne en prend une copie : changer un modèle ne change aucune campagne.",
  make: "Nouveau modèle",
  name: "Nom",
  subject: "Objet",
  changed: "Changé",
  empty: "Il n’y a pas encore de modèle",
  next: "Faites-en un à partir d’une lettre d’information, d’une annonce ou d’une invitation, et changez-le à votre guise.",
  list: "Modèles par nom",
  firstName: (number) => `Modèle ${number}`,
  firstSubject: "Des nouvelles de {{ organisation.name }}",
  remove: "Supprimer",
  removeTitle: (name) => `Supprimer « ${name} » ?`,
  removeText:
    "Le modèle disparaît pour de bon. Les campagnes qui en sont parties restent telles quelles.",
  removeConfirm: "Supprimer le modèle",
  removed: (name) => `« ${name} » est supprimé.`,
};
