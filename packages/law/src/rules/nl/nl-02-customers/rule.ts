import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Own customers may be told about own similar products. */
export const customers: Rule = softOptInGround({
  id: "NL-02",
  title: said("E-mail to own customers", "Courriel aux clients"),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    relations: ["customer"],
  },
  from: "2004-05-19",
  status: "in_force",
  confidence: "secondary",
  sources: ["tw:11.7-customer"],
  openQuestions: ["U6"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  // The supervisor counts as a customer only who paid in money.
  obtainedIn: ["sale"],
});
