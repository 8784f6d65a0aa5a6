import { openGround } from "../../grounds/open-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** What is sent for no commercial, ideal or charitable end is outside the rule. */
export const transactional: Rule = openGround({
  id: "NL-05",
  title: said("Transactional messages", "Messages transactionnels"),
  jurisdiction: "NL",
  subject: { act: "send", messages: ["transactional", "authentication"] },
  from: "2004-05-19",
  status: "in_force",
  confidence: "secondary",
  sources: ["tw:11.7(1)"],
  conditions: [
    said(
      "carries nothing promotional: otherwise ask again as commercial",
      "ne contient rien de promotionnel : sinon, poser la question comme commercial",
    ),
  ],
  because: said(
    "Not sent for commercial, ideal or charitable ends.",
    "Envoyé sans but commercial, idéal ou caritatif.",
  ),
});
