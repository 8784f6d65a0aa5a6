import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Each state chooses for calls by people; without a table, consent. */
export const calls: Rule = consentGround({
  id: "EU-06",
  title: said("Calls by people", "Appels humains"),
  jurisdiction: "EU",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "unknown", "consent-request", "charity", "political"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["eprivacy:13(3)"],
  why: said(
    "Each state chooses between consent and objection; the strict answer is prior consent.",
    "Chaque État choisit entre consentement et opposition ; la réponse stricte est le consentement préalable.",
  ),
});
