import type { ChainWords } from "./words.ts";

export const nl: ChainWords = {
  heading: "Waar de links heen leiden",
  count(links, followed) {
    const what = `${links} ${links === 1 ? "adres gaat" : "adressen gaan"} langs andere of ${links === 1 ? "geeft" : "geven"} een nummer door`;
    return followed === 0
      ? `${what}.`
      : `${what}; ${followed} ${followed === 1 ? "is" : "zijn"} gevolgd.`;
  },
  notFollowed:
    "Er is niemand iets gevraagd: dit is wat de adressen zelf zeggen. --resolve volgt ze, en een link volgen is zelf al een klik.",
  alike: (more) =>
    `en nog ${more} ${more === 1 ? "die dezelfde weg gaat" : "die dezelfde weg gaan"}`,
  more: (rest) => `Nog ${rest} ${rest === 1 ? "weg staat" : "wegen staan"} in --format json.`,
  end: {
    arrived: "",
    opaque: "waar het vandaar heen leidt, weet alleen deze server",
    "left-alone": "niet gevraagd: een bezoek kan u afmelden, iets bevestigen of u aanmelden",
    "too-many-hops": "te vaak doorgestuurd; opgegeven",
    loop: "leidt terug naar zichzelf",
    timeout: "antwoordde niet op tijd",
    "refused-private-address": "niet gevraagd: het staat voor een adres in een privénetwerk",
    "refused-port": "niet gevraagd: op deze poort staan geen webpagina’s",
    "not-web": "verlaat het web, naar een programma",
    failed: "was niet te bereiken, of weigerde te antwoorden",
  },
  decoded: "volgens het adres zelf",
  serverIn: (country) => `antwoord uit netwerken van: ${country}`,
  handsOn: (what) => `Geeft door: ${what}`,
  of: { recipient: "nummert u", campaign: "noemt de mailing", unclear: "u of de mailing" },
  carries: {
    "recipient-address": "uw adres",
    "recipient-part": "het eerste deel van uw adres",
    "an-address": "een e-mailadres",
    "header-value": "een nummer uit de kopregels van het bericht",
  },
  warning: (links, messages) =>
    `Een link volgen is zelf al een klik: ${links} ${links === 1 ? "link" : "links"} van ${messages} ${messages === 1 ? "bericht wordt" : "berichten worden"} gevolgd, en de servers erachter zien dat. Links om af te melden, in te stellen, te bevestigen of aan te melden worden nooit gevolgd.\n`,
};
