import type { LawWords } from "./words.ts";

export const de: LawWords = {
  heading: "Was die Regeln jenes Tages verlangten",
  judgedBy: (day, whose) => `Stand ${day}, nach ${whose}. Keine Rechtsberatung.`,
  rulesFor: (country) => `den Regeln für ${country}`,
  baseline: "der strengen Grundlinie der europäischen Regeln",
  label: { sources: "Quellen", exempt: "Befreit, wenn" },
  since: (until) => `Seither, bis ${until}:`,
  nothingSince: (until) => `Bis ${until} blieb die Antwort dieselbe.`,
  columns: ["Was die Mail tut", "Was verlangt war", "Quellen"],
  practice: {
    "open.individual": "Sehen, wer öffnet",
    "open.aggregate": "Zählen, wie viele öffnen",
    "click.individual": "Sehen, wer klickt",
    "click.aggregate": "Klicks zählen",
    "remote-resource": "Inhalte von außen holen",
    "read-receipt": "Um eine Lesebestätigung bitten",
    "text-alternative": "Den Text weglassen",
    "one-click": "Der Weg zur Abmeldung",
    objection: "Der Weg zum Widerspruch",
    withdrawal: "Der Weg, das Beobachten zu beenden",
    transfer: "Firmen im Ausland unterrichten",
    processor: "Eine andere Firma unterrichten",
  },
};
