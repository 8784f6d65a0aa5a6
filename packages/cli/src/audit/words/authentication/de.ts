import type { AuthenticationWords } from "./words.ts";

export const de: AuthenticationWords = {
  heading: "Was für diese Kopie einsteht",
  label: { signed: "Signiert", claimed: "Behauptet", checked: "Geprüft", leaving: "Abmeldung" },
  nothing: "Sie trägt keine Signatur, und kein Server unterwegs hat notiert, was er vorfand.",
  ownSignature: (domain) => `im Namen des Absenders selbst, ${domain}`,
  otherSignature: (domain) => `von ${domain}, einem anderen Namen als dem des Absenders`,
  relaySignature: (domain) => `von ${domain}, einem Server unterwegs`,
  upTo: (bytes) => `nur die ersten ${bytes} Bytes des Inhalts`,
  notVerified: "Gelesen, nicht geprüft: dazu braucht es den Schlüssel, der im Netz steht.",
  isCovered: "eine Signatur deckt die Abmeldung",
  isNotCovered: "keine Signatur deckt die Abmeldung",
  nobody: "ein Server ohne Namen",
  nearest: "Ihnen am nächsten",
  anybody:
    "Das kann jeder geschrieben haben; nur was Ihnen am nächsten steht, kann von Ihrem eigenen Server sein.",
  method: { dkim: "DKIM", spf: "SPF", dmarc: "DMARC", arc: "ARC", other: "anderes" },
  asked: (when) => `mit dem, was am ${when} veröffentlicht war`,
  result: {
    passed: "bestätigt",
    failed: "nicht bestätigt",
    "no-key": "Schlüssel entfernt",
    none: "nichts zu prüfen",
    unknown: "nicht zu sagen",
  },
  reason: {
    verified:
      "Signatur und veröffentlichter Schlüssel passen zusammen: signierte Felder und Inhalt sind wie signiert.",
    "verified-up-to-length":
      "Signatur und veröffentlichter Schlüssel passen zusammen, für die ersten Bytes des Inhalts, die sie deckt.",
    "verified-but-appended":
      "Signatur und veröffentlichter Schlüssel passen zusammen, doch nach den gedeckten Bytes folgt mehr: das kann jeder angefügt haben.",
    "verified-expired":
      "Signatur und veröffentlichter Schlüssel passen zusammen; der Unterzeichner bat, ihr nach einem inzwischen vergangenen Tag nicht mehr zu trauen.",
    "body-changed":
      "Der Inhalt ist nicht der, der signiert wurde; auch eine Mailingliste oder ein Filter tut das.",
    "header-changed":
      "Die gedeckten Felder sind nicht die, die signiert wurden, oder es war ein anderer Schlüssel.",
    "key-gone":
      "Der Schlüssel ist nicht mehr veröffentlicht. Schlüssel werden mit der Zeit entfernt: das ist kein Zeichen einer Fälschung.",
    "key-revoked":
      "Der Schlüssel wurde von seinem Inhaber zurückgezogen. Auch das geschieht mit der Zeit: das ist kein Zeichen einer Fälschung.",
    "key-unusable":
      "Mit dem, was an der Stelle des Schlüssels steht, lässt sich diese Signatur nicht prüfen.",
    "weak-key": "Der Schlüssel ist zu kurz, als dass seine Signatur zählte.",
    malformed: "Die Signatur hat keine prüfbare Form.",
    "not-signed": "Die Nachricht trägt keine solche Signatur.",
    "chain-verified":
      "Jeder Server, der unterwegs signierte, ist durch seinen veröffentlichten Schlüssel bestätigt.",
    "chain-broken": "Die Kette der Server, die unterwegs signierten, hält nicht zusammen.",
    "too-many-signatures": "Sie trägt mehr Signaturen als jede ehrliche Mail; keine wurde geprüft.",
    "no-answer": "Ein Namensserver antwortete nicht oder nicht in brauchbarer Form.",
    "server-listed":
      "Der Server, den die Datei als Zusteller nennt, steht heute auf der Liste des Absenders; die Datei könnte jeden Server nennen.",
    "server-not-listed":
      "Der Server, den die Datei als Zusteller nennt, steht heute nicht auf der Liste des Absenders; Listen ändern sich, und auch eine Weiterleitung tut das.",
    "no-policy":
      "Die Domain des Absenders veröffentlicht heute nichts, womit sich das prüfen ließe.",
    "delivery-not-told":
      "Die Datei nennt nicht genau einen zustellenden Server und eine Rücksendeadresse; es gibt nichts Sicheres zu prüfen.",
    aligned: "Eine bestätigte Signatur steht im Namen der Domain des Autors.",
    "aligned-by-claim":
      "Nur die Zustellung, die die Datei behauptet, spricht für die Domain des Autors; das beweist nichts.",
    "not-aligned": "Nichts Bestätigtes steht im Namen der Domain des Autors.",
    "not-decidable":
      "Es lässt sich nicht entscheiden: ein Schlüssel ist entfernt, oder eine Antwort oder Tatsache fehlt.",
    rebuilt:
      "Eine Outlook-Datei (.msg) bewahrt die Nachricht nicht so, wie sie signiert wurde; ihre Signaturen lassen sich hier nicht prüfen. Untersuchen Sie die Nachricht, wie sie ankam (.eml).",
    "no-author": "Die Nachricht nennt nicht genau einen Autor, dessen Domain zu befragen wäre.",
  },
};
