import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** The directive asks for consent to e-mail, SMS and automated calls. */
export const messages: Rule = consentGround({
  id: "EU-01",
  title: said("Electronic messages to people", "Messages électroniques aux particuliers"),
  jurisdiction: "EU",
  subject: {
    act: "send",
    channels: ["email", "sms", "mms", "autocall"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["b2c", "unknown"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "text",
  sources: ["eprivacy:13(1)", "gdpr:4(11)"],
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
    "Direct marketing by this channel needs prior consent.",
    "La prospection par ce canal exige un consentement préalable.",
  ),
});
