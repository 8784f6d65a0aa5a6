import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Délivrabilité",
  tabs: {
    domains: "Domaines",
    blacklists: "Listes noires",
    reports: "Rapports",
    pace: "Cadence",
  },
};
