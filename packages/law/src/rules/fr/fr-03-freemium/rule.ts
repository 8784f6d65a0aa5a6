import { contestedGround } from "../../grounds/contested-ground.ts";
import { softOptInGaps } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Whether a free account that leads to a paid offer is a sale: the Court is wide, the French authority was narrow. */
export const freemium: Rule = contestedGround({
  id: "FR-03",
  title: said("E-mail to free accounts", "Courriel aux comptes gratuits"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
    relations: ["freemium"],
  },
  from: "2025-11-13",
  confidence: "secondary",
  sources: ["cpce:L34-5", "c-654-23:sale", "san-2020-018:accounts"],
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
