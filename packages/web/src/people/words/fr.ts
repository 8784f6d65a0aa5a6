import type { en } from "./en.ts";

export const fr: typeof en = {
  columns: {
    email: "Adresse",
    name: "Nom",
    relation: "Lien avec vous",
    country: "Pays",
    locale: "Langue",
    source: "Provenance",
    collected: "Recueilli le",
    keepUntil: "Part le",
    answers: "Ce qu’elles ont dit",
    standing: "Retenue",
    tags: "Étiquettes",
    kind: "Genre d’adresse",
    lastContact: "Dernier contact venu d’elles",
  },
  nothingSaid: "rien encore",
  heldBack: "pour leur provenance",
  short: {
    "send.commercial": "Offres",
    "send.newsletter": "Lettre",
    "send.charity": "Dons",
    "send.political": "Politique",
    "track.open.individual": "Ouvertures",
    "track.click.individual": "Clics",
  },
  people: { one: "personne", other: "personnes" },
  moreThan: "Plus de",
  counting: "Comptage …",
};
