import type { AuthenticationWords } from "./words.ts";

export const nl: AuthenticationWords = {
  heading: "Wat voor dit exemplaar instaat",
  label: { signed: "Ondertekend", claimed: "Beweerd", checked: "Nagegaan", leaving: "Afmelden" },
  nothing: "Het draagt geen handtekening, en geen server onderweg heeft genoteerd wat hij aantrof.",
  ownSignature: (domain) => `op naam van de afzender zelf, ${domain}`,
  otherSignature: (domain) => `door ${domain}, een andere naam dan die van de afzender`,
  relaySignature: (domain) => `door ${domain}, een server onderweg`,
  upTo: (bytes) => `alleen de eerste ${bytes} bytes van de inhoud`,
  notVerified: "Gelezen, niet nagegaan: daarvoor is de sleutel nodig, die op het netwerk staat.",
  isCovered: "een handtekening dekt de manier om af te melden",
  isNotCovered: "geen handtekening dekt de manier om af te melden",
  nobody: "een server zonder naam",
  nearest: "het dichtst bij u",
  anybody:
    "Iedereen kan dit hebben geschreven; alleen wat het dichtst bij u staat, kan van uw eigen server zijn.",
  method: { dkim: "DKIM", spf: "SPF", dmarc: "DMARC", arc: "ARC", other: "anders" },
  asked: (when) => `met wat gepubliceerd stond op ${when}`,
  result: {
    passed: "klopt",
    failed: "klopt niet",
    "no-key": "sleutel weg",
    none: "niets na te gaan",
    unknown: "niet te zeggen",
  },
  reason: {
    verified:
      "Handtekening en gepubliceerde sleutel komen overeen: ondertekende velden en inhoud zijn zoals ondertekend.",
    "verified-up-to-length":
      "Handtekening en gepubliceerde sleutel komen overeen, voor de eerste bytes van de inhoud die zij dekt.",
    "verified-but-appended":
      "Handtekening en gepubliceerde sleutel komen overeen, maar er volgt meer na de gedekte bytes: dat kan iedereen hebben toegevoegd.",
    "verified-expired":
      "Handtekening en gepubliceerde sleutel komen overeen; de ondertekenaar vroeg er na een dag die voorbij is niet meer op te vertrouwen.",
    "body-changed":
      "De inhoud is niet die welke is ondertekend; een mailinglijst of een scanner doet dat ook.",
    "header-changed":
      "De gedekte velden zijn niet die welke zijn ondertekend, of het was een andere sleutel.",
    "key-gone":
      "De sleutel staat niet meer gepubliceerd. Sleutels worden mettertijd weggehaald: dit wijst niet op vervalsing.",
    "key-revoked":
      "De sleutel is door de eigenaar ingetrokken. Ook dat gebeurt mettertijd: dit wijst niet op vervalsing.",
    "key-unusable":
      "Met wat er op de plaats van de sleutel staat, is deze handtekening niet na te gaan.",
    "weak-key": "De sleutel is te kort om zijn handtekening te laten tellen.",
    malformed: "De handtekening heeft geen vorm die is na te gaan.",
    "not-signed": "Het bericht draagt zo’n handtekening niet.",
    "chain-verified":
      "Elke server die onderweg tekende, wordt door zijn gepubliceerde sleutel bevestigd.",
    "chain-broken": "De keten van servers die onderweg tekenden, sluit niet.",
    "too-many-signatures":
      "Het draagt meer handtekeningen dan eerlijke mail ooit heeft; geen ervan is nagegaan.",
    "no-answer": "Een naamserver antwoordde niet, of niet in een bruikbare vorm.",
    "server-listed":
      "De server die het bestand als bezorger noemt, staat vandaag op de lijst van de afzender; het bestand kan elke server noemen.",
    "server-not-listed":
      "De server die het bestand als bezorger noemt, staat vandaag niet op de lijst van de afzender; lijsten veranderen, en doorsturen doet dat ook.",
    "no-policy": "Het domein van de afzender publiceert vandaag niets om dit mee na te gaan.",
    "delivery-not-told":
      "Het bestand noemt niet één bezorgende server en één retouradres, dus er is niets zekers na te gaan.",
    aligned: "Een kloppende handtekening staat op naam van het domein van de auteur.",
    "aligned-by-claim":
      "Alleen de bezorging die het bestand beweert, spreekt voor het domein van de auteur; dat bewijst niets.",
    "not-aligned": "Niets wat klopt staat op naam van het domein van de auteur.",
    "not-decidable":
      "Dit is niet te beslissen: een sleutel is weg, of een antwoord of feit ontbreekt.",
    rebuilt:
      "Een Outlook-bestand (.msg) bewaart het bericht niet zoals het ondertekend is; de handtekeningen zijn hier niet te controleren. Onderzoek het bericht zoals ontvangen (.eml).",
    "no-author": "Het bericht noemt niet één auteur wiens domein te vragen is.",
  },
};
