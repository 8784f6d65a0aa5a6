import type { PartyWords } from "./words.ts";

export const parties: PartyWords = {
  sender: (site) => `l’expéditeur (${site})`,
  ownedBy: "Appartient à",
  through: "Par",
  law: "Droit",
  knownBy: "Connu par",
  since: (day) => `depuis le ${day}`,
  until: (day) => `jusqu’au ${day}`,
  hearsay: "connaissance générale, non confirmée",
  headerOnly: (names) =>
    `L’en-tête nomme aussi, pour la remise, les accusés ou le désabonnement : ${names}`,
  tier: {
    T1: (country) =>
      `un serveur situé ici quand on l’a demandé : ${country} ; pas forcément le jour du message`,
    T2: (country) =>
      `une société soumise au droit de ce pays : ${country} ; où se trouve son serveur n’est pas connu`,
  },
  evidence: {
    platform: () => "des adresses d’une forme qui lui est propre",
    host: (host) => `${host} est à elle`,
    hearsay: (host) => `${host} serait à elle, non confirmé`,
    cname: (host, target) => `${host} renvoie à ${target}`,
    ns: (host, target) => `${host} est servi par ${target}`,
    network: (host, target) => `${host} répond depuis le réseau de ${target}`,
    storage: (name) => `sur des machines louées à ${name}`,
    list: (host) => `votre propre table (${host})`,
    from: () => "le nom de l’expéditeur (From)",
    program: () => "un programme que l’expéditeur fait tourner lui-même",
  },
};
