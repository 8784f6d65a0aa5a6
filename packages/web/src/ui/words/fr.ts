import type { en } from "./en.ts";

export const fr: typeof en = {
  loading: "Chargement …",
  failed: "La lecture a échoué",
  unreachable: "Le serveur ne répond pas. Fonctionne-t-il, et cette machine est-elle connectée ?",
  retry: "Réessayer",
  close: "Fermer",
  cancel: "Annuler",
  undo: "Rétablir",
  notices: "Avis",
  more: "Autres actions",
  optional: "(facultatif)",
  required: "Ce champ est nécessaire.",
  loadingMore: "La suite arrive …",
  search: "Rechercher",
  clear: "Effacer",
  asTable: "La même chose en tableau",
  marks: {
    tracked: "observe",
    untracked: "n’observe rien",
    unclear: "incertain",
    contested: "contesté",
    note: "remarque",
    permitted: "permis",
    refused: "refusé",
    held: "retenu",
  },
};
