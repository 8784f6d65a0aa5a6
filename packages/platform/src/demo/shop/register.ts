import type { Day } from "@consentry/kernel";

import type { DemoRegister } from "../duties/register-stages.ts";

/** Answered by the shop's owner; some things were done for the first time since. */
export const SHOP_REGISTER: DemoRegister = {
  daysAgo: 12,
  answers: {
    controller: {
      legalName: "Thés & Marées SARL",
      address: "12 quai des Exemples\n29000 Quimper",
      representedBy: "Maëlle Le Goff, gérante",
    },
    officer: { party: null },
    "joint-controllers": { parties: [] },
    "for-others": { controllers: [] },
    sensitive: { isHeld: false, which: "" },
    security: {
      measures:
        "Local fermé à clé, alarme\nPostes chiffrés, verrouillés après cinq minutes\nMises à jour du serveur chaque semaine",
    },
  },
  machine: {
    name: "Hébergement du Ponant",
    role: "processor",
    country: "FR",
    whatFor: "Loue et exploite le serveur.",
    contract: "signed",
    contractOn: "2025-03-03" as Day,
    reference: "classeur « contrats », fiche 4",
    safeguard: null,
    isAssessed: false,
    subProcessors: [],
    endedOn: null,
  },
};
