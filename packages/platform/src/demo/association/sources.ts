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

/** Where the association’s people come from, besides its own form. */
export function associationSources(past: Past): Readonly<Record<string, DemoSource>> {
  return {
    members: {
      ...TOLD_NOTHING,
      daysAgo: 1_155,
      kind: "sale",
      name: "Ledenadministratie",
      terms: "Lidmaatschap met contributie",
      informedOn: past.day(1_155),
      informedWording:
        "Wij bewaren uw adres om u over de vereniging te schrijven. U kunt hier en in elke mail nee zeggen.",
      optOutOffered: true,
    },
    gifts: {
      ...TOLD_NOTHING,
      daysAgo: 1_155,
      kind: "sale",
      name: "Giften",
      terms: "Schonk geld voor de kwelder",
      informedOn: past.day(1_155),
      informedWording:
        "Wij bewaren uw adres om te vertellen wat er met uw gift is gedaan. U kunt hier en in elke mail nee zeggen.",
      optOutOffered: true,
    },
    "old-tool": {
      ...TOLD_NOTHING,
      daysAgo: 21,
      kind: "import",
      name: "Oud mailprogramma",
      obtainedOn: past.day(700),
      terms: "Wie ja zei, en waarop, stond er niet in",
    },
  };
}
