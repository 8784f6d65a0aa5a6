import { openGround } from "../../grounds/open-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** A firm's address designated and published for such messages may be used for them. */
export const designated: Rule = openGround({
  id: "NL-03-DESIGNATED",
  title: said("Addresses meant for advertising", "Adresses destinées à la publicité"),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["generic"],
  },
  from: "2009-10-01",
  status: "in_force",
  confidence: "secondary",
  sources: ["tw:11.7-designated"],
  openQuestions: ["U7"],
  conditions: [
    said("the evidence of the designation is kept", "la preuve de la désignation est conservée"),
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  because: said(
    "The firm designated and published the address for such messages.",
    "L'entreprise a désigné et publié l'adresse pour de tels messages.",
  ),
  gaps: ({ facts }) =>
    facts.designated === true
      ? []
      : [
          said(
            "that the firm designated and published the address for such messages",
            "que l'entreprise a désigné et publié l'adresse pour de tels messages",
          ),
        ],
});
