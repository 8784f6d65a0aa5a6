import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Electronic prospecting of a person needs prior consent. */
export const prospects: Rule = consentGround({
  id: "FR-01",
  title: said("E-mail to people", "Courriel aux particuliers"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    recipients: ["b2c", "unknown"],
    relations: ["prospect", "customer", "ex-customer", "donor", "subscriber", "unknown"],
  },
  from: "2004-06-22",
  status: "in_force",
  confidence: "text",
  sources: ["cpce:L34-5", "gdpr:4(11)"],
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
    "Prospecting by e-mail needs prior consent.",
    "La prospection par courriel exige un consentement préalable.",
  ),
});
