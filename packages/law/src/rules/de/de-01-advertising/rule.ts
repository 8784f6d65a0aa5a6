import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Advertising by e-mail needs express consent, from consumers and firms alike. */
export const advertising: Rule = consentGround({
  id: "DE-01",
  title: said("Advertising by e-mail", "Publicité par courriel"),
  jurisdiction: "DE",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "secondary",
  sources: ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"],
  conditions: [
    said(
      "the consent is express, and a confirmation click is kept as its proof",
      "le consentement est exprès, et un clic de confirmation en garde la preuve",
    ),
    said(
      "the confirmation mail carries no advertising",
      "le courriel de confirmation ne contient aucune publicité",
    ),
  ],
  why: said(
    "Advertising by e-mail needs prior express consent, towards firms too.",
    "La publicité par courriel exige un consentement préalable exprès, professionnels compris.",
  ),
});
