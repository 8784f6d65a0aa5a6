import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** An SMS is electronic mail too, so the customer exception reaches it. */
export const smsCustomers: Rule = softOptInGround({
  id: "FR-12",
  title: said("SMS to own customers", "SMS aux clients"),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["sms", "mms"],
    messages: ["commercial", "unknown", "consent-request"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
    relations: ["customer"],
  },
  from: "2004-06-22",
  status: "in_force",
  confidence: "secondary",
  sources: ["cpce:L34-5"],
  conditions: [said("STOP by reply is free of surcharge", "STOP par réponse, sans surcoût")],
  obtainedIn: ["sale", "account"],
});
