import type { LawWords } from "./words.ts";

export const fr: LawWords = {
  heading: "Ce que demandaient les règles de ce jour",
  judgedBy: (day, whose) => `Au ${day}, selon ${whose}. Ceci n’est pas un conseil juridique.`,
  rulesFor: (country) => `les règles du pays (${country})`,
  baseline: "le socle strict des règles européennes",
  label: { sources: "Sources", exempt: "Dispense" },
  since: (until) => `Depuis, jusqu’au ${until} :`,
  nothingSince: (until) => `Jusqu’au ${until}, la réponse est restée la même.`,
  columns: ["Ce qu’il fait", "Ce qui était demandé", "Sources"],
  practice: {
    "open.individual": "Voir qui l’ouvre",
    "open.aggregate": "Compter les ouvertures",
    "click.individual": "Voir qui clique",
    "click.aggregate": "Compter les clics",
    "remote-resource": "Chercher du contenu ailleurs",
    "read-receipt": "Demander un accusé",
    "text-alternative": "Omettre le texte",
    "one-click": "Le moyen de se désinscrire",
    objection: "Le moyen de s’opposer",
    withdrawal: "Le moyen de ne plus être observé",
    transfer: "Informer des entreprises à l’étranger",
    processor: "Informer une autre entreprise",
  },
};
