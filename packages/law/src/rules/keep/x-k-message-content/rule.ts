import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { keepRule } from "../keep-rule.ts";

/** The text of a message goes after a practised period. */
export const keepContent: Rule = keepRule({
  id: "X-K-CONTENT",
  category: "message-content",
  title: said("Keeping: message content", "Conservation : contenu des messages"),
  from: "2018-05-25",
  confidence: "secondary",
  sources: ["gdpr:5(1)(e)", "practice-dolist:content"],
});
