import { consentGround } from "../../grounds/consent-ground.ts";
import { sendConsent } from "../../grounds/ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Towards a named professional an offer outside the profession is prospecting of a person: legitimate interest is closed where the special law asks for consent. */
export const unrelatedOffers: Rule = consentGround({
  id: "FR-06",
  title: said(
    "E-mail to professionals about something else",
    "Courriel aux professionnels, sans rapport avec la profession",
  ),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "unknown", "consent-request"],
    recipients: ["b2b-named", "sole-trader"],
    relations: ["prospect", "customer", "ex-customer", "donor", "subscriber", "unknown"],
  },
  from: "2004-06-22",
  status: "in_force",
  confidence: "secondary",
  sources: ["cpce:L34-5", "san-2020-018:b2b", "gdpr:6(1)(f)"],
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
    "The offer is not shown to relate to the person's profession, so legitimate interest is not available and prior consent is needed.",
    "Rien n'établit le rapport de l'offre avec la profession : l'intérêt légitime est exclu et un consentement préalable est exigé.",
  ),
  isSilent: (question) =>
    question.facts.offer.relatedToProfession === true &&
    sendConsent(question).standing.kind !== "given",
});
