import { CUSTOMER, aSend, aSubscription } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-CONSENT-REQ",
    kind: "permitted",
    title: "A subscriber is asked about something more.",
    question: aSend(
      "NL",
      { message: "consent-request", relation: "subscriber" },
      { consents: [aSubscription()] },
    ),
    outcome: "permitted",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
  {
    rule: "X-CONSENT-REQ",
    kind: "refused",
    title: "A prospect is asked for permission by mail.",
    question: aSend("NL", { message: "consent-request" }, {}),
    outcome: "refused",
    reasons: { "X-CONSENT-REQ": ["tw:11.7(1)"], "NL-01": ["tw:11.7(1)"] },
  },
  {
    rule: "X-CONSENT-REQ",
    kind: "edge",
    title: "A customer may be asked, within the customer exception.",
    question: aSend("NL", { message: "consent-request", relation: "customer" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "NL-02": ["tw:11.7-customer"] },
  },
];
