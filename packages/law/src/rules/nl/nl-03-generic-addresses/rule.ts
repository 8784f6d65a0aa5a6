import { contestedGround } from "../../grounds/contested-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Whether a published info@ counts as designated for advertising. */
export const genericAddresses: Rule = contestedGround({
  id: "NL-03",
  title: said("E-mail to generic addresses", "Courriel aux adresses génériques"),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
    recipients: ["generic"],
  },
  from: "2009-10-01",
  confidence: "secondary",
  sources: ["tw:11.7(1)", "tw:11.7-designated"],
  openQuestions: ["U7"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  readingB: said(
    "a generic address a firm publishes may be used",
    "une adresse générique publiée par une entreprise peut être utilisée",
  ),
  gapsUnderB: () => [],
});
