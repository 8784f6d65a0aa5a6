import { softOptInGround } from "../../grounds/soft-opt-in-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Until June 2026 own customers could be called about own similar products. */
export const callsToCustomersUntil2026: Rule = softOptInGround({
  id: "NL-07-2021",
  title: said("Calls to customers until 30 June 2026", "Appels aux clients jusqu'au 30 juin 2026"),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "unknown", "consent-request", "charity", "political"],
    recipients: ["b2c", "unknown"],
    relations: ["customer"],
  },
  from: "2021-07-01",
  to: "2026-06-30",
  status: "in_force",
  confidence: "secondary",
  sources: ["tw:11.7-voice", "tw:11.7-customer"],
  obtainedIn: ["sale"],
});
