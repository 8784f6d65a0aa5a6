import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { keepRule } from "../keep-rule.ts";

/** Opens and clicks go after a practised period, or into anonymous totals. */
export const keepBehavioural: Rule = keepRule({
  id: "X-K-BEHAVIOURAL",
  category: "behavioural",
  title: said("Keeping: opens and clicks", "Conservation : ouvertures et clics"),
  from: "2018-05-25",
  confidence: "secondary",
  sources: ["gdpr:5(1)(e)", "practice-dolist:behavioural"],
});
