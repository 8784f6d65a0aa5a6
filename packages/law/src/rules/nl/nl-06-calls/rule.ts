import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Consumers are called only with consent. */
export const calls: Rule = consentGround({
  id: "NL-06",
  title: said("Calls to consumers", "Appels aux consommateurs"),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "charity", "political", "unknown", "consent-request"],
    recipients: ["b2c", "unknown"],
    relations: ["prospect", "account", "freemium", "ex-customer", "subscriber", "donor", "unknown"],
  },
  from: "2021-07-01",
  status: "in_force",
  confidence: "secondary",
  sources: ["tw:11.7-voice"],
  why: said(
    "Calling a consumer needs prior consent.",
    "Appeler un consommateur exige un consentement préalable.",
  ),
});
