import type { ChainWords } from "./words.ts";

export const de: ChainWords = {
  heading: "Wohin die Links führen",
  count(links, followed) {
    const what = `${links} ${links === 1 ? "Adresse führt" : "Adressen führen"} über andere oder ${links === 1 ? "gibt" : "geben"} eine Nummer weiter`;
    return followed === 0
      ? `${what}.`
      : `${what}; ${followed} ${followed === 1 ? "wurde" : "wurden"} verfolgt.`;
  },
  notFollowed:
    "Niemand wurde etwas gefragt: Das sagen die Adressen selbst. --resolve folgt ihnen, und einem Link zu folgen ist selbst schon ein Klick.",
  alike: (more) =>
    `und ${more} ${more === 1 ? "weitere, die denselben Weg geht" : "weitere, die denselben Weg gehen"}`,
  more: (rest) =>
    `${rest} ${rest === 1 ? "weiterer Weg steht" : "weitere Wege stehen"} in --format json.`,
  end: {
    arrived: "",
    opaque: "wohin es von hier führt, weiß nur dieser Server",
    "left-alone":
      "nicht gefragt: Ein Besuch könnte Sie abmelden, etwas bestätigen oder Sie anmelden",
    "too-many-hops": "zu oft weitergeschickt; aufgegeben",
    loop: "führt zu sich selbst zurück",
    timeout: "antwortete nicht rechtzeitig",
    "refused-private-address": "nicht gefragt: Sie steht für eine Adresse in einem privaten Netz",
    "refused-port": "nicht gefragt: Auf diesem Port stehen keine Webseiten",
    "not-web": "verlässt das Web, zu einem Programm",
    failed: "war nicht zu erreichen oder verweigerte die Antwort",
  },
  decoded: "laut der Adresse selbst",
  serverIn: (country) => `Antwort aus Netzen von: ${country}`,
  handsOn: (what) => `Gibt weiter: ${what}`,
  of: {
    recipient: "nummeriert Sie",
    campaign: "nennt die Aussendung",
    unclear: "Sie oder die Aussendung",
  },
  carries: {
    "recipient-address": "Ihre Adresse",
    "recipient-part": "der vordere Teil Ihrer Adresse",
    "an-address": "eine E-Mail-Adresse",
    "header-value": "eine Nummer aus dem Kopf der Nachricht",
  },
  warning: (links, messages) =>
    `Einem Link zu folgen ist selbst schon ein Klick: ${links} ${links === 1 ? "Link" : "Links"} aus ${messages} ${messages === 1 ? "Nachricht" : "Nachrichten"} ${links === 1 ? "wird" : "werden"} verfolgt, und die Server dahinter sehen das. Links zum Abmelden, zu Einstellungen, zum Bestätigen oder Anmelden werden nie verfolgt.\n`,
};
