import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** The customer exception; no further basis is needed where it applies. */
export const customers: Rule = softOptInGround({
  id: "EU-02",
  title: said("E-mail to own customers", "Courriel aux clients"),
  jurisdiction: "EU",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    relations: ["customer"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "secondary",
  sources: ["eprivacy:13(2)", "c-654-23:basis"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  obtainedIn: ["sale"],
});
