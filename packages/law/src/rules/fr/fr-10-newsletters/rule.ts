import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** The subscription is the consent; its proof is kept. */
export const newsletters: Rule = consentGround({
  id: "FR-10",
  title: said("Requested newsletters", "Lettres d'information demandées"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["newsletter", "consent-request"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:4(11)", "gdpr:7(1)", "cpce:L34-5"],
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
    "A newsletter rests on its subscription.",
    "Une lettre d'information repose sur son abonnement.",
  ),
});
