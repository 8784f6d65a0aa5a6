import type { PartyWords } from "./words.ts";

export const parties: PartyWords = {
  sender: (site) => `der Absender (${site})`,
  ownedBy: "Gehört zu",
  through: "Über",
  law: "Recht",
  knownBy: "Bekannt durch",
  since: (day) => `seit ${day}`,
  until: (day) => `bis ${day}`,
  hearsay: "allgemeines Wissen, nicht bestätigt",
  headerOnly: (names) =>
    `Der Kopf nennt auch, für Zustellung, Lesebestätigung oder Abmeldung: ${names}`,
  tier: {
    T1: (country) =>
      `ein Server in diesem Land, als gefragt wurde: ${country}; am Tag der Nachricht muss das nicht so gewesen sein`,
    T2: (country) =>
      `ein Unternehmen unter dem Recht dieses Landes: ${country}; wo sein Server steht, ist nicht bekannt`,
  },
  evidence: {
    platform: () => "Adressen von eigener Form",
    host: (host) => `${host} gehört ihm`,
    hearsay: (host) => `${host} soll ihm gehören, nicht bestätigt`,
    cname: (host, target) => `${host} steht für ${target}`,
    ns: (host, target) => `${host} wird von ${target} bedient`,
    network: (host, target) => `${host} antwortet aus dem Netz von ${target}`,
    storage: (name) => `auf gemieteten Maschinen von ${name}`,
    list: (host) => `Ihre eigene Tabelle (${host})`,
    from: () => "der Name im Absender (From)",
    program: () => "ein Programm, das Absender selbst betreiben",
  },
};
