import { openGround } from "../../grounds/open-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** The address of a firm that names nobody is outside the rule for natural persons. */
export const genericAddresses: Rule = openGround({
  id: "FR-07",
  title: said("E-mail to generic addresses", "Courriel aux adresses génériques"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["generic"],
  },
  from: "2004-06-22",
  status: "in_force",
  confidence: "secondary",
  sources: ["cpce:L34-5", "cnil-b2b:generic"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  because: said(
    "A generic address of a legal person: the consent rule protects natural persons.",
    "Adresse générique d'une personne morale : la règle du consentement protège les personnes physiques.",
  ),
});
