import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { keepRule } from "../keep-rule.ts";

/** An objection is remembered, and nothing but the objection. */
export const keepSuppression: Rule = keepRule({
  id: "X-K-SUPPRESSION",
  category: "suppression",
  title: said("Keeping: objections", "Conservation : oppositions"),
  from: "2018-05-25",
  confidence: "secondary",
  sources: ["gdpr:21(3)", "cnil-opposition-list:period"],
});
