import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Since August 2026 a consumer is called only with prior consent. */
export const calls: Rule = consentGround({
  id: "FR-14",
  title: said("Calls to consumers", "Appels aux consommateurs"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["b2c", "unknown"],
  },
  from: "2026-08-11",
  status: "in_force",
  confidence: "quote",
  sources: ["conso:L223-1"],
  conditions: [said("the trader bears the proof", "la preuve incombe au professionnel")],
  why: said(
    "Calling a consumer needs prior consent.",
    "Appeler un consommateur exige un consentement préalable.",
  ),
});
