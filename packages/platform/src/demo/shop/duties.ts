import { NO_CONTENT } from "../../breaches/breach.ts";
import type { DemoDuties } from "../duties/duty-stages.ts";

/** Addresses that could be seen by others: what happens in a small shop. */
export const SHOP_DUTIES: DemoDuties = {
  breach: {
    daysAgo: 214,
    told: "Par le formulaire de l’autorité, dossier n° 2026-0417.",
    content: {
      ...NO_CONTENT,
      title: "Adresses visibles en copie d’un courriel du comptoir",
      natures: ["confidentiality"],
      happened:
        "Un courriel d’horaires de fêtes a été envoyé depuis la messagerie du comptoir, avec les adresses de 41 clients en copie visible.",
      people: "Clientes et clients de la boutique.",
      peopleCount: 41,
      records: "Adresses électroniques.",
      recordsCount: 41,
      contact: "donnees@thes-et-marees.example",
      consequences:
        "Chaque destinataire a pu voir les adresses des autres : courriels indésirables possibles.",
      measures:
        "Demande de suppression envoyée à tous. Les courriels groupés partent désormais d’ici seulement, un par personne.",
      authorityDecision: "notify",
      authorityReasons: "Un risque, même faible, ne pouvait être exclu.",
      personsDecision: "no-high-risk",
      personsReasons:
        "Des adresses seules, un seul envoi ; les 41 personnes ont de toute façon été prévenues le jour même.",
    },
  },
};
