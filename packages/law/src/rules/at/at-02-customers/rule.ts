import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Own customers excepted. */
export const customers: Rule = softOptInGround({
  id: "AT-02",
  title: said("E-mail to own customers", "Courriel aux clients"),
  jurisdiction: "AT",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    relations: ["customer"],
  },
  from: "2021-11-01",
  status: "in_force",
  confidence: "recalled",
  sources: ["tkg-2021:174"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  obtainedIn: ["sale"],
});
