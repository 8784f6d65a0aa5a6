import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Since July 2026 customers too are called only with consent. */
export const callsToCustomers: Rule = consentGround({
  id: "NL-07",
  title: said("Calls to customers", "Appels aux clients"),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "unknown", "consent-request", "charity", "political"],
    recipients: ["b2c", "unknown"],
    relations: ["customer"],
  },
  from: "2026-07-01",
  status: "in_force",
  confidence: "secondary",
  sources: ["tw:11.7-voice", "tw:11.7-voice-customers"],
  why: said(
    "The customer exception for calls ended on 2026-07-01.",
    "L'exception client pour les appels a pris fin le 2026-07-01.",
  ),
});
