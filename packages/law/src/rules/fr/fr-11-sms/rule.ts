import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Consent is given per channel: an e-mail consent covers no SMS. */
export const sms: Rule = consentGround({
  id: "FR-11",
  title: said("SMS, MMS and automated calls", "SMS, MMS et automates d'appel"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["sms", "mms", "autocall"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
  },
  from: "2004-06-22",
  status: "in_force",
  confidence: "text",
  sources: ["cpce:L34-5"],
  conditions: [
    said("STOP by reply is free of surcharge", "STOP par réponse, sans surcoût"),
    said(
      "keep the proof of the consent: words, moment, form",
      "garder la preuve du consentement : texte, moment, formulaire",
    ),
  ],
  why: said("This channel needs a consent of its own.", "Ce canal exige son propre consentement."),
});
