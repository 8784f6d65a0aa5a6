import { objectionGround } from "../../grounds/objection-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Letters need no consent; people are informed and may object. */
export const post: Rule = objectionGround({
  id: "FR-18",
  title: said("Post", "Courrier postal"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["post"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
  },
  from: "2018-12-28",
  status: "soft_law",
  confidence: "secondary",
  sources: ["cnil-partners-2018:partners", "gdpr:6(1)(f)", "gdpr:21(2)"],
});
