import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** What firms are owed is left to each state; without a table, consent. */
export const firms: Rule = consentGround({
  id: "EU-03",
  title: said("Electronic messages to firms", "Messages électroniques aux professionnels"),
  jurisdiction: "EU",
  subject: {
    act: "send",
    channels: ["email", "sms", "mms", "autocall"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["b2b-named", "sole-trader", "generic"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["eprivacy:13(1)", "eprivacy:13(5)"],
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
    "How firms are protected is left to each state; the strict answer is prior consent.",
    "La protection des professionnels relève de chaque État ; la réponse stricte est le consentement préalable.",
  ),
});
