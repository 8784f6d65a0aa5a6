import type { ReportWords } from "./words.ts";

export const de: ReportWords = {
  title: "Prüfung einer Mail",
  contents: "Inhalt",
  verdictName: {
    tracked: "Verfolgt",
    untracked: "Nicht verfolgt",
    unclear: "Unklar",
    unread: "Nicht gelesen",
  },
  severityName: {
    violation_if_no_consent: "Braucht zuvor Ihre Einwilligung",
    contested: "Umstritten",
    exposure: "Gibt Sie preis",
    info: "Gut zu wissen",
  },
  figure: {
    opens: (count) =>
      count === 1 ? "Element meldet, dass Sie öffnen" : "Elemente melden, dass Sie öffnen",
    links: (count, all) =>
      `von ${all} ${all === "1" ? "Link" : "Links"} ${count === 1 ? "meldet" : "melden"} Ihren Klick`,
    told: (count) =>
      count === 1 ? "Host erfährt etwas über Sie" : "Hosts erfahren etwas über Sie",
    ordinary: (count) =>
      count === 1
        ? "anderes Element von außen, das niemanden bezeichnet"
        : "andere Elemente von außen, die niemanden bezeichnen",
  },
  text: {
    present: "Sie hat eine Textfassung, die sich ohne all das lesen lässt.",
    hollow: "Ihre Textfassung ist fast leer: Lesen ohne die Bilder wird nicht angeboten.",
    missing: "Sie hat keine Textfassung.",
  },
  drawing: {
    heading: "Die Mail, mit dem, was sie verbirgt",
    note: "Nichts wird geladen, nichts lässt sich anklicken. Jede Nummer ist die Stelle eines Befunds.",
    frame: "Die Mail mit Markierungen. Nichts darin wird geladen oder lässt sich anklicken.",
    tooLarge: "Die Mail ist zu groß, um hier gezeichnet zu werden.",
    noOriginal: "Ohne die ursprüngliche Mail lässt sie sich nicht zeichnen.",
    marks: {
      hiddenImage: "verstecktes Bild",
      personalPicture: "für Sie gemachtes Bild",
      remoteContent: "Bild von",
      trackedLink: "gezählter Link",
      notInPlace: "Ohne eigene Stelle geladen:",
    },
  },
  inTheMail: "In der Mail",
  line: (line) => `Zeile ${line}`,
  asItStands: "Wie es in der Datei steht",
  morePlaces: (count) => `${count} weitere, wie sie in der Datei stehen`,
  restInJson: (count) => `${count} weitere stehen in --format json.`,
  cannotProve: "Was die Datei nicht beweist",
  law: "Regeln an dem Tag",
  noLaw: "keine bekannte Regel verlangt hierzu etwas",
  host: "Host",
  operator: "Betreiber",
  country: "Land",
  transfer: "Übermittlung an jenem Tag",
  unknown: "nicht bekannt",
  original: "Das Original",
  size: "Größe",
  bytes: (count) => `${count} Bytes`,
  judged: "Beurteilt nach",
  judgedBy: (day, country) =>
    `${country === null ? "der strengen Grundlinie der europäischen Regeln" : `den Regeln für ${country}`}${day === null ? "; die Mail nennt keinen Tag" : `, Stand ${day}`}`,
  madeWith: (version) => `Erstellt mit Consentry ${version}.`,
  selfContained:
    "Diese Datei lädt nichts von außen; auch um sie zu erstellen, wurde nichts geladen.",
  noAdvice:
    "Dies ist keine Rechtsberatung. Eine Mail beweist nie, dass eine Einwilligung fehlt, nur dass sie nötig ist.",
  findingName: {
    A01: "Ein verstecktes Bild meldet das Öffnen der Mail",
    A02: "Ein sichtbares Bild hat eine für einen einzigen Leser gemachte Adresse",
    A03: "Das Anzeigen der Mail fragt einen Server nach Inhalten",
    A04: "Der Link läuft über einen Zähler, bevor er weiterführt",
    A05: "Der Link gibt eine Nummer des Lesers an die geöffnete Seite weiter",
    A06: "Der Link nennt die Kampagne",
    A07: "Es gibt keinen Klartext-Teil, der das Lesen lohnt",
    A08: "Nichts ist erreichbar, ohne gezählt zu werden",
    A15: "Die Mail bittet um eine Lesebestätigung",
  },
};
