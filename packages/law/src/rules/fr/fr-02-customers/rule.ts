import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Own customers may be told about analogous things by the same legal person. */
export const customers: Rule = softOptInGround({
  id: "FR-02",
  title: said("E-mail to own customers", "Courriel aux clients"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
    relations: ["customer"],
  },
  from: "2004-06-22",
  status: "in_force",
  confidence: "text",
  sources: ["cpce:L34-5"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  obtainedIn: ["sale", "account"],
});
