import type { DemoSource } from "../organisation.ts";
import type { Past } from "../time/past.ts";

const TOLD_NOTHING = {
  obtainedOn: null,
  terms: null,
  namesUs: null,
  informedOn: null,
  informedWording: null,
  optOutOffered: null,
} as const;

/** Where the shop’s people come from, besides its own form. */
export function shopSources(past: Past): Readonly<Record<string, DemoSource>> {
  return {
    till: {
      ...TOLD_NOTHING,
      daysAgo: 1155,
      kind: "sale",
      name: "Ventes, boutique et site",
      terms: "Achat d’un thé, d’une théière ou d’un coffret",
      informedOn: past.day(1_155),
      informedWording:
        "Nous gardons votre adresse pour vous parler de nos thés. Vous pouvez dire non ici, et à chaque courriel.",
      optOutOffered: true,
    },
    partner: {
      ...TOLD_NOTHING,
      daysAgo: 30,
      kind: "partner",
      name: "Salon des petites feuilles, inscriptions",
      terms: "Le salon transmet les adresses de qui a coché « Thés & Marées »",
      namesUs: true,
      obtainedOn: past.day(190),
      informedOn: past.day(190),
      informedWording: "Oui, Thés & Marées peut m’écrire au sujet de ses thés.",
      optOutOffered: true,
    },
    "other-tool": {
      ...TOLD_NOTHING,
      daysAgo: 25,
      kind: "import",
      name: "Ancien outil d’envoi",
      obtainedOn: past.day(800),
      terms: "Exporté avant de le quitter ; de qui a dit oui, et à quoi, rien n’est resté",
    },
    scraped: {
      ...TOLD_NOTHING,
      daysAgo: 23,
      kind: "scraped",
      name: "Adresses relevées sur des sites de salons de thé",
      obtainedOn: past.day(120),
    },
    fair: {
      ...TOLD_NOTHING,
      daysAgo: 3,
      kind: "form",
      name: "Foire aux saveurs, fiches papier",
      informedOn: past.day(60),
      informedWording: "Laissez-nous votre adresse pour recevoir la lettre.",
      optOutOffered: true,
    },
  };
}
