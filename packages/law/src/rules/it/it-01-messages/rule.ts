import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Consent to marketing messages. */
export const messages: Rule = consentGround({
  id: "IT-01",
  title: said("Electronic messages", "Messages électroniques"),
  jurisdiction: "IT",
  subject: {
    act: "send",
    channels: ["email", "sms", "mms"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "secondary",
  sources: ["codice-privacy:130"],
  conditions: [
    said(
      "keep the proof of the consent: words, moment, form",
      "garder la preuve du consentement : texte, moment, formulaire",
    ),
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  why: said(
    "Marketing messages need prior consent.",
    "Les messages publicitaires exigent un consentement préalable.",
  ),
});
