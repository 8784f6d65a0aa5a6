import type { ReportWords } from "./words.ts";

export const nl: ReportWords = {
  title: "Onderzoek van een mail",
  contents: "Inhoud",
  verdictName: {
    tracked: "Gevolgd",
    untracked: "Niet gevolgd",
    unclear: "Onduidelijk",
    unread: "Niet gelezen",
  },
  severityName: {
    violation_if_no_consent: "Vraagt eerst uw toestemming",
    contested: "Omstreden",
    exposure: "Stelt u bloot",
    info: "Goed om te weten",
  },
  figure: {
    opens: (count) =>
      count === 1 ? "element meldt dat u de mail opent" : "elementen melden dat u de mail opent",
    links: (count, all) =>
      `van ${all} ${all === "1" ? "link" : "links"} ${count === 1 ? "meldt" : "melden"} uw klik`,
    told: (count) =>
      count === 1 ? "host krijgt iets over u te weten" : "hosts krijgen iets over u te weten",
    ordinary: (count) =>
      count === 1
        ? "ander element van elders, dat niemand aanwijst"
        : "andere elementen van elders, die niemand aanwijzen",
  },
  text: {
    present: "Er is een tekstversie die zonder dit alles te lezen is.",
    hollow:
      "De tekstversie is zo goed als leeg: lezen zonder de afbeeldingen wordt niet aangeboden.",
    missing: "Er is geen tekstversie.",
  },
  drawing: {
    heading: "De mail, met wat zij verbergt",
    note: "Niets wordt geladen en niets is aan te klikken. Elk nummer is de plaats van een bevinding.",
    frame: "De mail, met merktekens. Niets erin wordt geladen of is aan te klikken.",
    tooLarge: "De mail is te groot om hier te tekenen.",
    noOriginal: "Zonder de oorspronkelijke mail is zij niet te tekenen.",
    marks: {
      hiddenImage: "verborgen afbeelding",
      personalPicture: "afbeelding voor u gemaakt",
      remoteContent: "afbeelding van",
      trackedLink: "getelde link",
      notInPlace: "Geladen zonder eigen plaats:",
    },
  },
  inTheMail: "In de mail",
  line: (line) => `regel ${line}`,
  asItStands: "Zoals het in het bestand staat",
  morePlaces: (count) => `nog ${count}, zoals ze in het bestand staan`,
  restInJson: (count) => `Nog ${count} staan in --format json.`,
  cannotProve: "Wat het bestand niet bewijst",
  law: "Regels die dag",
  noLaw: "geen bekende regel vraagt hier iets over",
  host: "Host",
  operator: "Beheerder",
  country: "Land",
  transfer: "Doorgifte op die dag",
  unknown: "onbekend",
  original: "Het origineel",
  size: "Grootte",
  bytes: (count) => `${count} bytes`,
  judged: "Beoordeeld volgens",
  judgedBy: (day, country) =>
    `${country === null ? "de strenge ondergrens van de Europese regels" : `de regels voor ${country}`}${day === null ? "; de mail noemt geen dag" : `, op ${day}`}`,
  madeWith: (version) => `Gemaakt met Consentry ${version}.`,
  selfContained: "Dit bestand laadt niets van elders; ook om het te maken is niets geladen.",
  noAdvice:
    "Dit is geen juridisch advies. Een mail bewijst nooit dat toestemming ontbreekt, alleen dat zij nodig is.",
  findingName: {
    A01: "Een verborgen afbeelding meldt dat de mail wordt geopend",
    A02: "Een zichtbare afbeelding heeft een adres dat voor één lezer is gemaakt",
    A03: "De mail tonen vraagt een server om inhoud",
    A04: "De link gaat langs een teller voor hij verder leidt",
    A05: "De link geeft een nummer van de lezer aan de site die hij opent",
    A06: "De link noemt de campagne",
    A07: "Er is geen tekstdeel dat het lezen waard is",
    A08: "Niets is te bereiken zonder geteld te worden",
    A15: "De mail vraagt om een leesbevestiging",
  },
};
