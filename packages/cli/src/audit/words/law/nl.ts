import type { LawWords } from "./words.ts";

export const nl: LawWords = {
  heading: "Wat de regels van die dag vroegen",
  judgedBy: (day, whose) => `Op ${day}, volgens ${whose}. Geen juridisch advies.`,
  rulesFor: (country) => `de regels voor ${country}`,
  baseline: "de strenge ondergrens van de Europese regels",
  label: { sources: "Bronnen", exempt: "Vrij als" },
  since: (until) => `Sindsdien, tot en met ${until}:`,
  nothingSince: (until) => `Tot en met ${until} bleef het antwoord hetzelfde.`,
  columns: ["Wat de mail doet", "Wat werd gevraagd", "Bronnen"],
  practice: {
    "open.individual": "Zien wie opent",
    "open.aggregate": "Tellen hoeveel openen",
    "click.individual": "Zien wie klikt",
    "click.aggregate": "Klikken tellen",
    "remote-resource": "Inhoud van elders halen",
    "read-receipt": "Een leesbevestiging vragen",
    "text-alternative": "De tekst weglaten",
    "one-click": "De manier om af te melden",
    objection: "De manier om bezwaar te maken",
    withdrawal: "De manier om het volgen te stoppen",
    transfer: "Bedrijven in het buitenland inlichten",
    processor: "Een ander bedrijf inlichten",
  },
};
