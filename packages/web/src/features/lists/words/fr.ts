import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Listes",
  lead: "Des sujets sur lesquels on peut écrire aux personnes. Être sur une liste n’est pas un consentement : chacune est sollicitée, ou le droit le permet, ou rien ne part.",
  table: "Toutes les listes",
  columns: {
    name: "Nom",
    purpose: "Ce pour quoi ses courriels partent",
    public: "Montrée aux personnes",
    members: "Personnes",
  },
  shown: "dans le centre de préférences",
  hidden: "ici seulement",
  none: {
    title: "Encore aucune liste",
    next: "Créez-en une pour chaque sujet que l’on peut vouloir, ou ne pas vouloir, séparément : une lettre, des offres, des événements.",
  },
  make: {
    label: "Créer une liste",
    title: "Créer une liste",
    submit: "Créer la liste",
    done: "La liste est créée.",
  },
  change: {
    label: "Modifier",
    title: "Modifier la liste",
    submit: "Enregistrer",
    done: "Enregistré.",
  },
  fields: {
    name: "Nom",
    nameHint: "Tel que les personnes le lisent, là où la liste leur est montrée.",
    purpose: "Ce pour quoi ses courriels partent",
    purposeHint: "Cela décide de ce qui doit avoir été accepté avant d’en recevoir un.",
    public: "La montrer dans le centre de préférences",
    publicHint: "Les personnes la voient alors sous son nom et peuvent la quitter elles-mêmes.",
  },
  taken: "Une autre liste porte ce nom.",
  remove: {
    label: "Supprimer",
    title: (name: string): string => `Supprimer « ${name} » ?`,
    what: (people: string): string =>
      `Elle disparaît, et plus personne n’y figure : ${people}. Toutes restent des contacts, et ce qu’elles ont accepté demeure.`,
    campaigns: "Une campagne écrite pour cette liste ne peut partir avant d’en nommer une autre.",
    final: "Qui y figurait n’est pas conservé : c’est sans retour.",
    confirm: (name: string): string => `Supprimer « ${name} »`,
    done: (name: string): string => `« ${name} » est supprimée.`,
  },
  people: (count: string, isOne: boolean): string => `${count} ${isOne ? "personne" : "personnes"}`,
  moreThan: (people: string): string => `plus de ${people}`,
  members: "Sur la liste",
  inContacts: "Les trier parmi les contacts",
  takeOff: "Retirer",
  tookOff: (who: string): string => `${who} n’est plus sur la liste.`,
  act: "Geste",
  add: {
    label: "Y mettre des personnes",
    title: "Mettre des personnes sur la liste",
    lead: "Ce n’est pas un consentement, et cela n’autorise à écrire à personne.",
    put: "Ajouter",
    already: "y figure",
    done: "Terminé",
  },
  empty: {
    title: "Personne n’y figure encore",
    next: "Ajoutez des personnes à la main, nommez la liste dans un import, ou proposez-la dans un formulaire.",
  },
};
