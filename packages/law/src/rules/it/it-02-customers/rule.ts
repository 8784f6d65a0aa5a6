import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Soft spam: e-mail only, own similar products. It covers the sending, never a pixel. */
export const customers: Rule = softOptInGround({
  id: "IT-02",
  title: said("E-mail to own customers", "Courriel aux clients"),
  jurisdiction: "IT",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    relations: ["customer"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "secondary",
  sources: ["codice-privacy:130(4)"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  obtainedIn: ["sale"],
});
