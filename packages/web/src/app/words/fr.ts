import type { en } from "./en.ts";

export const fr: typeof en = {
  home: "Consentry, accueil",
  menu: "Menu principal",
  closeMenu: "Fermer",
  organisation: "Organisation gérée",
  signOut: "Se déconnecter",
  demo: "Vous visitez une démonstration : personne n’y existe et rien ne quitte cette machine.",
  groups: { people: "Personnes", mail: "Courriels", proof: "Preuves" },
  rooms: {
    home: "Aujourd’hui",
    contacts: "Contacts",
    lists: "Listes",
    segments: "Segments",
    imports: "Imports",
    campaigns: "Campagnes",
    automations: "Automatisations",
    templates: "Modèles",
    messages: "Messages",
    inbox: "Boîte locale",
    consent: "Consentements",
    measurement: "Mesure",
    transition: "Transition",
    audit: "Audit",
    settings: "Réglages",
  },
  roles: {
    owner: "Propriétaire",
    editor: "Rédaction",
    dpo: "Délégué à la protection des données",
    viewer: "Lecture seule",
  },
  broken: {
    title: "Cette page a échoué",
    next: "Ce que vous avez enregistré l’est. La recharger aide souvent ; une version plus récente est peut-être là.",
    reload: "Recharger la page",
  },
  notFound: {
    title: "Cette page n’existe pas",
    next: "Elle a peut-être été supprimée, ou son adresse a été coupée.",
    home: "Vers aujourd’hui",
  },
};
