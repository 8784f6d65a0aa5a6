import type { SummaryWords } from "./words.ts";

export const nl: SummaryWords = {
  title: "Wat deze mails met hun lezers doen",
  headline: (count, share) => `${share} van de ${count} mails kijkt mee met de lezer.`,
  nothing: "Geen enkele mail kon gelezen worden.",
  period: (from, to) => (from === to ? `uit ${from}` : `van ${from} tot ${to}`),
  senders: (count, isAtLeast) => `${isAtLeast ? "minstens " : ""}${count} domeinen van afzenders`,
  unread: (count) => `${count} niet te lezen; die tellen nergens mee`,
  duplicates: (count, isAtLeast) =>
    `${isAtLeast ? "minstens " : ""}${count} exacte ${count === "1" ? "kopie" : "kopieën"} weggelaten`,
  figure: {
    tracked: "kijken mee, bij het openen of het klikken",
    openTracked: "melden dat ze geopend worden",
    clickTracked: "melden op welke links geklikt wordt",
    hiddenImage: "laden iets, alleen om het openen te melden",
    remoteContent: "laden bij het openen iets van elders",
    thirdPartyContent: "laden inhoud van een ander dan de afzender",
    addressOnView: "geven bij het openen het adres van de lezer door",
    addressOnViewToThirdParty: "geven het bij het openen aan een ander dan de afzender",
    addressInLinks: "geven bij een klik het adres van de lezer door",
    recipientLinks: "hebben links die de lezer aanwijzen",
    textHollow: "hebben een tekstversie waar bijna niets in staat",
    textMissing: "hebben geen tekstversie",
  },
  heading: {
    figures: "Wat de mails doen",
    years: "Door de jaren",
    studies: "Naast gepubliceerd onderzoek",
    platforms: "Verstuurd met",
    countries: "Landen die het horen",
    techniques: "Hoe het openen gemeld wordt",
    hosts: "Horen het vaakst",
    method: "Hoe er geteld is",
  },
  column: {
    messages: "mails",
    share: "aandeel",
    watching: "kijken mee",
    opens: "openen",
    clicks: "klikken",
    year: "Jaar",
    platform: "Platform",
    country: "Land",
    technique: "Middel",
    host: "Host",
  },
  unknown: { country: "onbekend", year: "geen datum" },
  countriesNote:
    "Waar het bedrijf achter de host thuishoort, niet waar de machine staat. Eén mail kan er meer inlichten.",
  studiesNote: "Andere mails, andere jaren, andere definities: buren, geen ranglijst.",
  here: "Deze mails",
  there: "Het onderzoek",
  over: (percent) => `meer dan ${percent}`,
  about: (percent) => `ongeveer ${percent}`,
  definition: "Daar geteld",
  differs: "Hier",
  source: {
    abstract: "uit de samenvatting van het artikel",
    secondary: "zoals anderen het aanhalen",
    press: "zoals aan de pers verteld",
  },
  study: {
    "englehardt-2018-third-party": {
      measured:
        "12.618 HTML-mails van 902 afzenders, getoond in een browser: mails die inhoud laden van een ander geregistreerd domein dan dat van de afzender.",
      differs:
        "alleen het eerste adres van elk verzoek is te zien, niet waar het verder heen leidt; mails zonder HTML tellen ook mee.",
    },
    "englehardt-2018-listed": {
      measured: "dezelfde mails: die iets laden dat op een openbare blokkeerlijst staat.",
      differs:
        "beoordeeld op vorm en verzendplatform, niet op een lijst; ook trackers van de afzender zelf tellen mee.",
    },
    "englehardt-2018-leak": {
      measured:
        "dezelfde mails: die bij het tonen het adres, leesbaar, gecodeerd of gehasht, aan een derde geven (29 tot 30 %).",
      differs:
        "alleen wat in de adressen van de mail zelf staat; cookies en verdere verzoeken zijn in een bestand niet te zien.",
    },
    "hu-2019-pixels": {
      measured:
        "2,3 miljoen mails aan wegwerpadressen: die met een trackingpixel, herkend aan het adres erin of aan zijn grootte na het laden.",
      differs:
        "er wordt niets geladen: een beeld dat over zijn grootte liegt, wordt alleen aan zijn vorm herkend.",
    },
    "bender-newsletters": {
      measured: "nieuwsbrieven van 44 afzenders aan 12 accounts: die met trackingbeelden.",
      differs: "dit hoeven geen nieuwsbrieven te zijn; gemengde mail volgt minder.",
    },
    "access-2025-pixels": {
      measured:
        "zo’n 44.000 mails van 22 diensten: het minste dat een van meer heuristieken als trackingpixel aanmerkte.",
      differs:
        "één definitie, gemaakt om zelden te beschuldigen; het onderzoek laat zien hoeveel die keuze uitmaakt.",
    },
    "hey-2021-pixels": {
      measured:
        "een miljoen mails per dag aan zijn klanten: die met een ‘spionagepixel’, naar eigen definitie.",
      differs: "de definitie is niet gepubliceerd.",
    },
  },
  method: [
    "Elk aandeel is een aandeel van de mails die gelezen konden worden. Exacte kopieën van dezelfde bytes tellen één keer.",
    "Een tracker telt als het bestand hem bewijst, documenteert of waarschijnlijk maakt. Wat alleen mogelijk is, telt nergens mee.",
    "Er is niets geladen en geen link gevolgd. Hoe groot beelden echt zijn en waar ondoorzichtige links eindigen, kan geen bestand laten zien.",
    "Een adres geldt als doorgegeven wanneer het in het verzoek staat: leesbaar, gecodeerd of gehasht.",
    "Niets hier zegt dat iemand niet heeft ingestemd: een mail kan dat nooit bewijzen.",
  ],
};
