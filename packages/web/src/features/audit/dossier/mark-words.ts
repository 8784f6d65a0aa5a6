import type { Language, MarkWords } from "@consentry/audit";

import { LANGUAGES } from "../../../words/words.ts";

/** Words on the marks of a drawn mail, in every language of a dossier. */
export const MARKS: Readonly<Record<Language, MarkWords>> = {
  en: LANGUAGES.en.audit.marks,
  fr: LANGUAGES.fr.audit.marks,
  nl: {
    hiddenImage: "verborgen afbeelding",
    personalPicture: "afbeelding voor u gemaakt",
    remoteContent: "afbeelding van",
    trackedLink: "getelde link",
    notInPlace: "Geladen zonder eigen plaats:",
  },
  de: {
    hiddenImage: "verstecktes Bild",
    personalPicture: "für Sie gemachtes Bild",
    remoteContent: "Bild von",
    trackedLink: "gezählter Link",
    notInPlace: "Ohne eigene Stelle geladen:",
  },
};
