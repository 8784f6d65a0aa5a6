import { NL_B2B_OPT_IN_FROM } from "../../../parameters/nl-b2b-opt-in.ts";
import { consentGround } from "../../grounds/consent-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Commercial, ideal and charitable messages need consent, towards firms as well since 2009. */
export const messages: Rule = consentGround({
  id: "NL-01",
  title: said("Electronic messages", "Messages électroniques"),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["email", "sms", "mms"],
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
  },
  from: "2004-05-19",
  status: "in_force",
  confidence: "quote",
  sources: ["tw:11.7(1)"],
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
    "Unsolicited messages, charitable ones included, need prior consent the sender can show.",
    "Les messages non sollicités, caritatifs compris, exigent un consentement préalable que l'expéditeur peut prouver.",
  ),
  isSilent: ({ recipient, on }) => recipient === "b2b-named" && on < NL_B2B_OPT_IN_FROM,
});
