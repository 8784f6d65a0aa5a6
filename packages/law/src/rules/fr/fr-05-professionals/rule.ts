import { objectionGround } from "../../grounds/objection-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** A named professional may be written to about the profession, informed and free to object. */
export const professionals: Rule = objectionGround({
  id: "FR-05",
  title: said(
    "E-mail to professionals about their work",
    "Courriel aux professionnels, en rapport avec la profession",
  ),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["b2b-named", "sole-trader"],
  },
  from: "2018-05-25",
  status: "soft_law",
  confidence: "secondary",
  sources: ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
  conditions: [
    said(
      "the source is named at the latest in the first message",
      "l'origine est indiquée au plus tard au premier message",
    ),
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  isSilent: ({ facts }) => facts.offer.relatedToProfession !== true,
});
