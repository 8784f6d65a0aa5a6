import type { AllPurposeWords } from "./purpose-words.ts";

export const NL: AllPurposeWords = {
  "send.newsletter": {
    name: "Nieuwsbrief",
    question: "Ja, stuur mij de nieuwsbrief.",
    explanation: "U krijgt ons nieuws per e-mail. In elke mail kunt u ermee stoppen.",
  },
  "send.commercial": {
    name: "Aanbiedingen",
    question: "Ja, stuur mij aanbiedingen.",
    explanation:
      "U krijgt per e-mail reclame voor wat wij verkopen. In elke mail kunt u ermee stoppen.",
  },
  "send.charity": {
    name: "Oproepen voor giften",
    question: "Ja, schrijf mij over giften.",
    explanation:
      "Wij schrijven als wij voor een goed doel inzamelen en wat ervan geworden is. In elke mail kunt u ermee stoppen.",
  },
  "send.political": {
    name: "Politieke berichten",
    question: "Ja, schrijf mij over ons politieke werk.",
    explanation:
      "Wij schrijven over onze standpunten en campagnes. Op deze lijst staan kan iets over uw mening zeggen.",
  },
  "track.open.individual": {
    name: "Zien dat u een mail opent",
    question: "Ja, u mag zien wanneer ik een mail open.",
    explanation:
      "Een onzichtbare afbeelding vertelt ons dat u, met naam, een mail hebt geopend, en wanneer. De mails komen ook zonder.",
  },
  "track.click.individual": {
    name: "Zien waarop u klikt",
    question: "Ja, u mag zien welke links ik open.",
    explanation:
      "Links lopen langs onze server, die noteert dat u, met naam, ze hebt geopend. Zonder uw ja leiden ze rechtstreeks naar hun pagina.",
  },
  "track.open.aggregate": {
    name: "Openingen tellen zonder namen",
    question: "Ja, tel dat een mail is geopend.",
    explanation:
      "Een afbeelding die voor iedereen gelijk is, telt openingen. Zij weet niet van wie.",
  },
  "track.click.aggregate": {
    name: "Kliks tellen zonder namen",
    question: "Ja, tel dat een link is geopend.",
    explanation: "Links die voor iedereen gelijk zijn, tellen bezoeken. Zij weten niet van wie.",
  },
  "hygiene.inactive": {
    name: "Stoppen als u niet meer leest",
    question: "Ja, bewaar de dag van mijn laatste opening, om te stoppen als ik niet meer lees.",
    explanation:
      "Alleen de dag van de laatste opening wordt bewaard, en voor niets anders gebruikt.",
  },
  "frequency.performance": {
    name: "Schrijven zo vaak als u past",
    question: "Ja, gebruik wat ik open om minder of vaker te schrijven.",
    explanation: "Hoe vaak u onze mails opent, bepaalt hoe vaak wij u schrijven.",
  },
  "personalise.by_opens": {
    name: "Inhoud naar wat u opent",
    question: "Ja, kies de inhoud naar wat ik open.",
    explanation: "Welke mails u opent, bepaalt wat wij in de volgende tonen.",
  },
  "personalise.by_clicks": {
    name: "Inhoud naar waarop u klikt",
    question: "Ja, kies de inhoud naar waarop ik klik.",
    explanation: "Welke links u opent, bepaalt wat wij in de volgende mails tonen.",
  },
  "optimise.campaign": {
    name: "Onze mails verbeteren",
    question: "Ja, gebruik wat ik open om de mails te verbeteren.",
    explanation: "Wij vergelijken welke versie van een mail meer wordt gelezen.",
  },
  "profile.cross_channel": {
    name: "Een profiel over onze diensten heen",
    question: "Ja, voeg samen wat ik in uw mails, winkel en site doe.",
    explanation: "Wat u op verschillende plaatsen doet, wordt één beeld van uw interesses.",
  },
  "share.partners": {
    name: "Uw adres aan partners doorgeven",
    question: "Ja, geef mijn adres aan de hier genoemde partners.",
    explanation: "Zij schrijven u dan zelf. Elk moet stoppen als u dat vraagt.",
  },
};
