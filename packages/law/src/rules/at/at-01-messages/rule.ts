import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Opt-in, towards firms too. */
export const messages: Rule = consentGround({
  id: "AT-01",
  title: said("Electronic messages", "Messages électroniques"),
  jurisdiction: "AT",
  subject: {
    act: "send",
    channels: ["email", "sms", "mms"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
  },
  from: "2021-11-01",
  status: "in_force",
  confidence: "recalled",
  sources: ["tkg-2021:174"],
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
    "Messages for advertising need prior consent, towards firms too.",
    "Les messages publicitaires exigent un consentement préalable, professionnels compris.",
  ),
});
