import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { CONSENT_STANDARD_FROM } from "../terminal.ts";

/** A mail that asks for consent may not already do what it asks for. */
export const requestMail: Rule = makeRule({
  id: "X-M-REQUEST",
  title: said("No tracking in the mail that asks", "Aucun suivi dans le courriel qui demande"),
  jurisdiction: "any",
  role: "bar",
  subject: {
    act: "measure",
    messages: ["consent-request"],
    purposes: [
      "track.open.individual",
      "track.open.aggregate",
      "track.click.individual",
      "personalise.by_opens",
      "personalise.by_clicks",
      "frequency.performance",
      "optimise.campaign",
      "hygiene.inactive",
      "profile.cross_channel",
      "fraud.detection",
      "proof.legal_notice",
    ],
  },
  need: "forbidden",
  from: CONSENT_STANDARD_FROM,
  status: "in_force",
  confidence: "secondary",
  sources: ["eprivacy:5(3)", "gdpr:4(11)", "cnil-2026-042:4"],
  ask: () => ({
    effect: "refuses",
    because: said(
      "The message asks for consent: it may not already carry what needs it, and opening it is no answer.",
      "Le message demande un consentement : il ne peut déjà contenir ce qui l'exige, et l'ouvrir n'est pas une réponse.",
    ),
  }),
});
