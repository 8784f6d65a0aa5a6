import type { ListedKind } from "./ask-blacklist.ts";

/** A list that is offered; nobody is asked before somebody switches it on. */
export interface KnownList {
  readonly zone: string;
  readonly name: string;
  readonly kinds: readonly ListedKind[];
  /** What it means to stand there, and on which terms one may ask: English and French. */
  readonly meaning: { readonly en: string; readonly fr: string };
  /** Where to read more and to be taken off. */
  readonly url: string;
}

/** Well-known lists with what their own pages say of them, or of PSBL another's; read in 2026. */
export const KNOWN_LISTS: readonly KnownList[] = [
  {
    zone: "zen.spamhaus.org",
    name: "Spamhaus ZEN",
    kinds: ["ip4", "ip6"],
    meaning: {
      en: "Addresses that sent spam, that belong to hijacked machines, or that should send no mail by themselves. Free for little, non-commercial use; it does not answer through public name servers.",
      fr: "Adresses ayant envoyé du spam, de machines détournées, ou qui ne devraient pas envoyer de courriels elles-mêmes. Gratuite pour un petit usage non commercial ; elle ne répond pas aux serveurs de noms publics.",
    },
    url: "https://www.spamhaus.org/",
  },
  {
    zone: "dbl.spamhaus.org",
    name: "Spamhaus DBL",
    kinds: ["domain"],
    meaning: {
      en: "Domains of a bad reputation. Free for little, non-commercial use; it does not answer through public name servers.",
      fr: "Domaines de mauvaise réputation. Gratuite pour un petit usage non commercial ; elle ne répond pas aux serveurs de noms publics.",
    },
    url: "https://www.spamhaus.org/",
  },
  {
    zone: "bl.spamcop.net",
    name: "SpamCop",
    kinds: ["ip4"],
    meaning: {
      en: "Addresses that sent mail which SpamCop’s users reported. They come off by themselves when reports stop.",
      fr: "Adresses ayant envoyé des courriels signalés par les utilisateurs de SpamCop. Elles en sortent d’elles-mêmes quand les signalements cessent.",
    },
    url: "https://www.spamcop.net/bl.shtml",
  },
  {
    zone: "psbl.surriel.com",
    name: "PSBL",
    kinds: ["ip4"],
    meaning: {
      en: "Addresses that wrote to a spam trap: an address that nobody gave away. Anybody may take an address off.",
      fr: "Adresses ayant écrit à un piège à spam : une adresse que personne n’a donnée. Chacun peut en retirer une adresse.",
    },
    url: "https://psbl.org/listing",
  },
];
