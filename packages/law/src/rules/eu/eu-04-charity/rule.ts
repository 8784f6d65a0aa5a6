import { contestedGround } from "../../grounds/contested-ground.ts";
import { objectionGaps } from "../../grounds/objection-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Several states read direct marketing so widely that charities are in it. */
export const charity: Rule = contestedGround({
  id: "EU-04",
  title: said("Charity and political mail", "Courriel caritatif ou politique"),
  jurisdiction: "EU",
  subject: { act: "send", channels: ["email", "sms", "mms"], messages: ["charity", "political"] },
  from: "2018-05-25",
  confidence: "recalled",
  sources: ["eprivacy:13(1)", "gdpr:6(1)(f)"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  readingB: said(
    "mail that sells nothing is outside; inform and let object",
    "un courriel qui ne vend rien est hors champ ; informer et laisser s'opposer",
  ),
  gapsUnderB: objectionGaps,
});
