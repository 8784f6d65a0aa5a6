import { contestedGround } from "../../grounds/contested-ground.ts";
import { softOptInGaps } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Whether a free account that leads to a paid offer is a sale. */
export const freemium: Rule = contestedGround({
  id: "EU-08",
  title: said("E-mail to free accounts", "Courriel aux comptes gratuits"),
  jurisdiction: "EU",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    relations: ["freemium"],
  },
  from: "2025-11-13",
  confidence: "secondary",
  sources: ["eprivacy:13(2)", "c-654-23:sale"],
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
