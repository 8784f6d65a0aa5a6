import { objectionGround } from "../../grounds/objection-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** The rule for calls protects consumers; firms are informed and may object. */
export const callsToFirms: Rule = objectionGround({
  id: "FR-15",
  title: said("Calls to firms", "Appels aux professionnels"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["b2b-named", "sole-trader", "generic"],
  },
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:6(1)(f)", "gdpr:21(2)"],
});
