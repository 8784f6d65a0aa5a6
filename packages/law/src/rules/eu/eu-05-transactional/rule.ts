import { openGround } from "../../grounds/open-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** What a contract needs is sent without asking. */
export const transactional: Rule = openGround({
  id: "EU-05",
  title: said("Transactional messages", "Messages transactionnels"),
  jurisdiction: "EU",
  subject: { act: "send", messages: ["transactional", "authentication"] },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:6(1)(b)"],
  conditions: [
    said(
      "carries nothing promotional: otherwise ask again as commercial",
      "ne contient rien de promotionnel : sinon, poser la question comme commercial",
    ),
  ],
  because: said(
    "Needed for a contract or a duty, and not marketing.",
    "Nécessaire à un contrat ou à une obligation, et hors prospection.",
  ),
});
