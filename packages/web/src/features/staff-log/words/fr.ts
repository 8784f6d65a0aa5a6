import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Journal interne",
  lead: "Qui a consulté, extrait, modifié ou envoyé quoi. Chaque entrée s’appuie sur la précédente : aucune ne peut être changée ni retirée sans que cela se voie.",
  table: "Actions, les plus récentes d’abord",
  columns: { at: "Quand", who: "Qui", deed: "Quoi", about: "À propos de", people: "Personnes" },
  deeds: {
    saw: "A consulté",
    exported: "A extrait",
    changed: "A modifié",
    sent: "Envoi",
    "came-in": "S’est connecté",
    "was-refused": "S’est vu refuser",
  },
  areas: {
    contacts: "Personnes",
    segments: "Segments (groupes)",
    lists: "Listes",
    imports: "Imports (fichiers)",
    "import-files": "Imports (fichiers)",
    campaigns: "Campagnes",
    automations: "Parcours",
    messages: "Messages individuels",
    incoming: "Retours",
    inbox: "Boîte locale",
    requests: "Demandes",
    copies: "Copies des données d’une personne",
    erasures: "Effacements",
    retention: "Conservation",
    register: "Registre",
    breaches: "Violations",
    assessments: "Analyses d’impact",
    notice: "Notice d’information",
    members: "Membres",
    invitations: "Membres",
    "api-keys": "Clés d’API",
    session: "Son propre accès",
    other: "Réglages et brouillons",
  },
  who: "Qui",
  everybody: "Tout le monde",
  deed: "Quoi",
  everything: "Tout",
  onlyOf: "Seulement ce qui concerne une personne",
  showAll: "Tout afficher",
  operator: "Quelqu’un sur la machine",
  unknownMember: "Un membre parti depuis",
  unknownProgram: "Un programme",
  program: (name) => `${name} (programme)`,
  none: {
    title: "Rien n’a encore été inscrit",
    next: "Ce que font les membres et les programmes apparaît ici quelques secondes plus tard.",
  },
  noneOfThese: {
    title: "Aucune action de ce genre",
    next: "Affichez tout pour voir ce qui a été fait.",
  },
  alerts: "Consultations massives",
  alertsLead:
    "Plus de mille personnes en une heure, ou tout un fichier. Propriétaires et délégués ont été prévenus par courriel.",
  alert: (who, many) =>
    many === null
      ? `${who} a extrait tout un fichier`
      : `${who} a consulté les données de ${many} personnes`,
  seen: "J’ai vérifié",
  wasSeen: "Vérifié",
  check: "Vérifier le journal",
  whole: (entries, seals) => `Le journal est intact : ${entries} entrées, ${seals} points signés.`,
  wholeAfter: (entries, before) =>
    `Le journal est intact : ${entries} entrées. Les ${before} précédentes sont parties à leur échéance.`,
  broken: (sequence) =>
    `Le journal n’est pas intact. La première entrée fausse porte le numéro ${sequence} : quelqu’un a modifié la base elle-même.`,
};
