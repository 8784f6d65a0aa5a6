import { openGround } from "../../grounds/open-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Impersonal addresses of legal persons need no consent. */
export const impersonalAddresses: Rule = openGround({
  id: "BE-03",
  title: said("E-mail to impersonal addresses", "Courriel aux adresses impersonnelles"),
  jurisdiction: "BE",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["generic"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["rd-2003-04-04:impersonal"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  because: said(
    "An impersonal address of a legal person is exempt.",
    "Une adresse impersonnelle d'une personne morale est exemptée.",
  ),
});
