import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Who only opened an account has bought nothing, and is a prospect. */
export const accounts: Rule = consentGround({
  id: "FR-04",
  title: said("E-mail to accounts without a purchase", "Courriel aux comptes sans achat"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
    relations: ["account", "freemium"],
  },
  from: "2004-06-22",
  status: "in_force",
  confidence: "secondary",
  sources: ["cpce:L34-5", "san-2020-018:accounts"],
  openQuestions: ["U6"],
  conditions: [
    said(
      "keep the proof of the consent: words, moment, form",
      "garder la preuve du consentement : texte, moment, formulaire",
    ),
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  why: said(
    "An account alone is no purchase; prospecting needs prior consent.",
    "Un compte seul n'est pas un achat ; la prospection exige un consentement préalable.",
  ),
  // From the judgment on, a free account that leads to a paid offer has a contested rule of its own.
  isSilent: ({ relation, on }) => relation === "freemium" && on >= "2025-11-13",
});
