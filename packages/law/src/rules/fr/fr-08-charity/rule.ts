import { objectionGround } from "../../grounds/objection-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** What promotes no goods, services or seller is outside the prospecting rule. */
export const charity: Rule = objectionGround({
  id: "FR-08",
  title: said("Charity and political mail", "Courriel caritatif ou politique"),
  jurisdiction: "FR",
  subject: { act: "send", messages: ["charity", "political"] },
  from: "2018-05-25",
  status: "in_force",
  confidence: "secondary",
  sources: ["gdpr:6(1)(f)", "gdpr:21(2)", "cpce:L34-5"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
});
