import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Donors are treated like customers; to be verified for e-mail. */
export const donors: Rule = softOptInGround({
  id: "NL-04",
  title: said("E-mail to donors", "Courriel aux donateurs"),
  jurisdiction: "NL",
  subject: { act: "send", channels: ["email"], messages: ["charity"], relations: ["donor"] },
  from: "2004-05-19",
  status: "in_force",
  confidence: "recalled",
  sources: ["tw:11.7-customer"],
  openQuestions: ["U7"],
  conditions: [
    said(
      "keep a free and simple way to object in every message",
      "garder un moyen simple et gratuit de s'opposer dans chaque message",
    ),
  ],
  obtainedIn: ["sale", "form", "account"],
});
