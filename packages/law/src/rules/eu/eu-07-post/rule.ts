import { objectionGround } from "../../grounds/objection-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Letters rest on legitimate interest, information and objection. */
export const post: Rule = objectionGround({
  id: "EU-07",
  title: said("Post", "Courrier postal"),
  jurisdiction: "EU",
  subject: {
    act: "send",
    channels: ["post"],
    messages: ["commercial", "newsletter", "unknown", "consent-request", "charity", "political"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:6(1)(f)", "gdpr:21(2)"],
});
