import { openGround } from "../../grounds/open-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Under a running contract an offer related to it may be made by telephone; press subscriptions too. */
export const runningContract: Rule = openGround({
  id: "FR-14-CONTRACT",
  title: said("Calls under a running contract, press", "Appels en cours de contrat, presse"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["b2c", "unknown"],
  },
  from: "2026-08-11",
  status: "in_force",
  confidence: "quote",
  sources: ["conso:L223-1"],
  because: said(
    "A running contract and an offer related to it, or a press subscription.",
    "Contrat en cours et offre en rapport, ou abonnement de presse.",
  ),
  gaps: ({ facts }) =>
    facts.runningContract === true || facts.offer.sector === "press"
      ? []
      : [
          said(
            "a running contract to which the offer relates",
            "un contrat en cours en rapport avec l'offre",
          ),
        ],
});
