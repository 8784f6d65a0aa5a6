import type { PartyWords } from "./words.ts";

export const parties: PartyWords = {
  sender: (site) => `de afzender (${site})`,
  ownedBy: "Eigendom van",
  through: "Via",
  law: "Recht",
  knownBy: "Bekend door",
  since: (day) => `sinds ${day}`,
  until: (day) => `tot ${day}`,
  hearsay: "algemene kennis, niet bevestigd",
  headerOnly: (names) => `De kop noemt ook, voor bezorging, ontvangstbewijs of afmelding: ${names}`,
  tier: {
    T1: (country) =>
      `een server in dit land toen ernaar gevraagd werd: ${country}; dat hoeft op de dag van het bericht niet zo te zijn`,
    T2: (country) =>
      `een bedrijf onder het recht van dit land: ${country}; waar zijn server staat is niet bekend`,
  },
  evidence: {
    platform: () => "adressen van een eigen vorm",
    host: (host) => `${host} is van dit bedrijf`,
    hearsay: (host) => `${host} zou van dit bedrijf zijn, niet bevestigd`,
    cname: (host, target) => `${host} staat voor ${target}`,
    ns: (host, target) => `${host} wordt bediend door ${target}`,
    network: (host, target) => `${host} antwoordt vanuit het netwerk van ${target}`,
    storage: (name) => `op gehuurde machines van ${name}`,
    list: (host) => `uw eigen tabel (${host})`,
    from: () => "de naam van de afzender (From)",
    program: () => "een programma dat afzenders zelf draaien",
  },
};
