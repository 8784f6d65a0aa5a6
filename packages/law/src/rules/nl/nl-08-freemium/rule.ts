import { contestedGround } from "../../grounds/contested-ground.ts";
import { softOptInGaps } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Whether a free account makes a customer: the Court is wide, the Dutch supervisor asks for money. */
export const freemium: Rule = contestedGround({
  id: "NL-08",
  title: said("E-mail to free accounts", "Courriel aux comptes gratuits"),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
    relations: ["freemium"],
  },
  from: "2025-11-13",
  confidence: "secondary",
  sources: ["tw:11.7-customer", "c-654-23:sale"],
  openQuestions: ["U6"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  readingB: said(
    "a free account that gives access to a paid offer is a sale",
    "un compte gratuit donnant accès à une offre payante vaut vente",
  ),
  gapsUnderB: (question) => softOptInGaps(question, ["account", "sale"]),
});
