import type { SummaryWords } from "./words.ts";

export const de: SummaryWords = {
  title: "Was diese Mails mit ihren Lesern machen",
  headline: (count, share) => `${share} von ${count} Mails beobachten, wer sie liest.`,
  nothing: "Keine Mail konnte gelesen werden.",
  period: (from, to) => (from === to ? `aus ${from}` : `von ${from} bis ${to}`),
  senders: (count, isAtLeast) => `${isAtLeast ? "mindestens " : ""}${count} Absender-Domains`,
  unread: (count) => `${count} nicht lesbar; sie zählen nirgends mit`,
  duplicates: (count, isAtLeast) =>
    `${isAtLeast ? "mindestens " : ""}${count} genaue ${count === "1" ? "Kopie" : "Kopien"} weggelassen`,
  figure: {
    tracked: "beobachten den Leser, beim Öffnen oder beim Klicken",
    openTracked: "melden, dass sie geöffnet werden",
    clickTracked: "melden, welche Links angeklickt werden",
    hiddenImage: "laden etwas nur, um das Öffnen zu melden",
    remoteContent: "laden beim Öffnen irgendetwas von anderswo",
    thirdPartyContent: "laden Inhalte eines anderen als des Absenders",
    addressOnView: "geben beim Öffnen die Adresse des Lesers weiter",
    addressOnViewToThirdParty: "geben sie beim Öffnen an einen anderen als den Absender",
    addressInLinks: "geben beim Klick die Adresse des Lesers weiter",
    recipientLinks: "haben Links, die den Leser bezeichnen",
    textHollow: "haben eine Textfassung, in der fast nichts steht",
    textMissing: "haben keine Textfassung",
  },
  heading: {
    figures: "Was die Mails tun",
    years: "Über die Jahre",
    studies: "Neben veröffentlichten Studien",
    platforms: "Versendet mit",
    countries: "Länder, die davon erfahren",
    techniques: "Wie das Öffnen gemeldet wird",
    hosts: "Erfahren es am häufigsten",
    method: "Wie gezählt wurde",
  },
  column: {
    messages: "Mails",
    share: "Anteil",
    watching: "beobachten",
    opens: "Öffnen",
    clicks: "Klicks",
    year: "Jahr",
    platform: "Plattform",
    country: "Land",
    technique: "Mittel",
    host: "Host",
  },
  unknown: { country: "unbekannt", year: "ohne Datum" },
  countriesNote:
    "Wohin das Unternehmen hinter dem Host gehört, nicht wo die Maschine steht. Eine Mail kann mehrere ins Bild setzen.",
  studiesNote: "Andere Mails, andere Jahre, andere Definitionen: Nachbarn, keine Rangliste.",
  here: "Diese Mails",
  there: "Die Studie",
  over: (percent) => `über ${percent}`,
  about: (percent) => `etwa ${percent}`,
  definition: "Gezählt wurden dort",
  differs: "Hier",
  source: {
    abstract: "aus der Zusammenfassung des Artikels",
    secondary: "wie andere Texte sie zitieren",
    press: "wie der Presse gesagt",
  },
  study: {
    "englehardt-2018-third-party": {
      measured:
        "12.618 HTML-Mails von 902 Absendern, in einem Browser angezeigt: Mails, die Inhalte von einer anderen registrierten Domain als der des Absenders laden.",
      differs:
        "nur die erste Adresse jeder Anfrage ist zu sehen, nicht wohin sie weiterführt; Mails ohne HTML zählen mit.",
    },
    "englehardt-2018-listed": {
      measured: "dieselben Mails: die etwas laden, das auf einer öffentlichen Sperrliste steht.",
      differs:
        "beurteilt nach Form und Versandplattform, nicht nach einer Liste; auch eigene Tracker des Absenders zählen.",
    },
    "englehardt-2018-leak": {
      measured:
        "dieselben Mails: die beim Anzeigen die Adresse, im Klartext, codiert oder gehasht, an Dritte geben (29 bis 30 %).",
      differs:
        "nur was in den Adressen der Mail selbst steht; Cookies und weitere Anfragen zeigt keine Datei.",
    },
    "hu-2019-pixels": {
      measured:
        "2,3 Millionen Mails an Wegwerfadressen: die mit einem Zählpixel, erkannt an der Adresse darin oder an seiner Größe nach dem Laden.",
      differs:
        "nichts wird geladen: Ein Bild, das über seine Größe lügt, ist nur an seiner Form zu erkennen.",
    },
    "bender-newsletters": {
      measured: "Newsletter von 44 Absendern an 12 Konten: die mit Bildern zum Verfolgen.",
      differs: "dies müssen keine Newsletter sein; gemischte Post verfolgt weniger.",
    },
    "access-2025-pixels": {
      measured:
        "etwa 44.000 Mails von 22 Diensten: das Wenigste, was eine von mehreren Heuristiken als Zählpixel einstufte.",
      differs:
        "eine einzige Definition, die selten beschuldigen soll; die Studie zeigt, wie viel diese Wahl ausmacht.",
    },
    "hey-2021-pixels": {
      measured:
        "eine Million Mails am Tag an die eigenen Kunden: die mit einem „Spionagepixel“ nach eigener Definition.",
      differs: "die Definition wurde nicht veröffentlicht.",
    },
  },
  method: [
    "Jeder Anteil ist ein Anteil der Mails, die gelesen werden konnten. Genaue Kopien derselben Bytes zählen einmal.",
    "Ein Tracker zählt, wenn die Datei ihn beweist, belegt oder wahrscheinlich macht. Was nur möglich ist, zählt nirgends.",
    "Nichts wurde geladen und kein Link verfolgt. Wie groß Bilder wirklich sind und wo undurchsichtige Links enden, zeigt keine Datei.",
    "Eine Adresse gilt als weitergegeben, wenn sie in der Anfrage steht: im Klartext, codiert oder gehasht.",
    "Nichts hier sagt, dass jemand nicht zugestimmt hat: Das kann eine Mail nie beweisen.",
  ],
};
