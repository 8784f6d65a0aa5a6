import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Advertising by e-mail needs consent, towards legal persons too. */
export const advertising: Rule = consentGround({
  id: "ES-01",
  title: said("Advertising by e-mail", "Publicité par courriel"),
  jurisdiction: "ES",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["lssi:21"],
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
    "Advertising by e-mail needs prior consent, towards legal persons too.",
    "La publicité par courriel exige un consentement préalable, personnes morales comprises.",
  ),
});
