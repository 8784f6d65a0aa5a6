import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Own customers may be written to for similar goods. */
export const customers: Rule = softOptInGround({
  id: "ES-02",
  title: said("E-mail to own customers", "Courriel aux clients"),
  jurisdiction: "ES",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    relations: ["customer"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["lssi:21(2)"],
  conditions: [
    said("respect the Robinson list", "respecter la liste Robinson"),
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  obtainedIn: ["sale"],
});
