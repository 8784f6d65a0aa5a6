import type { ChainWords } from "./words.ts";

export const fr: ChainWords = {
  heading: "Où mènent les liens",
  count(links, followed) {
    const what = `${links} ${links > 1 ? "adresses passent" : "adresse passe"} par d’autres ou ${links > 1 ? "transmettent" : "transmet"} un numéro`;
    return followed === 0
      ? `${what}.`
      : `${what} ; ${followed} ${followed > 1 ? "ont été suivies" : "a été suivie"}.`;
  },
  notFollowed:
    "Rien n’a été demandé à personne : c’est ce que les adresses disent elles-mêmes. --resolve les suit, et suivre un lien est déjà un clic.",
  alike: (more) =>
    `et ${more} ${more > 1 ? "autres qui prennent" : "autre qui prend"} le même chemin`,
  more: (rest) =>
    `${rest} ${rest > 1 ? "autres chemins figurent" : "autre chemin figure"} dans --format json.`,
  end: {
    arrived: "",
    opaque: "seul ce serveur sait où cela mène ensuite",
    "left-alone":
      "non demandée : une visite pourrait désabonner, confirmer ou connecter à votre place",
    "too-many-hops": "renvoyée trop souvent ; abandonnée",
    loop: "ramène à elle-même",
    timeout: "n’a pas répondu à temps",
    "refused-private-address": "non demandée : elle désigne une adresse d’un réseau privé",
    "refused-port": "non demandée : on ne sert pas de pages web sur ce port",
    "not-web": "quitte le web pour un programme",
    failed: "n’a pas pu être jointe, ou a refusé de répondre",
  },
  decoded: "d’après l’adresse elle-même",
  serverIn: (country) => `réponse depuis des réseaux de : ${country}`,
  handsOn: (what) => `Transmet : ${what}`,
  of: {
    recipient: "vous numérote",
    campaign: "nomme l’envoi",
    unclear: "vous ou l’envoi",
  },
  carries: {
    "recipient-address": "votre adresse",
    "recipient-part": "la première partie de votre adresse",
    "an-address": "une adresse électronique",
    "header-value": "un numéro de l’en-tête du message",
  },
  warning: (links, messages) =>
    `Suivre un lien est déjà un clic : ${links} ${links > 1 ? "liens" : "lien"} de ${messages} ${messages > 1 ? "messages" : "message"} ${links > 1 ? "seront suivis" : "sera suivi"}, et les serveurs derrière le verront. Les liens de désinscription, de réglages, de confirmation ou de connexion ne sont jamais suivis.\n`,
};
