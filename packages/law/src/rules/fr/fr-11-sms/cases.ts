import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-11",
    kind: "permitted",
    title: "Consent to SMS.",
    question: aSend("FR", { channel: "sms" }, { consents: [aConsent({ channel: "sms" })] }),
    outcome: "permitted",
    reasons: { "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"], "FR-11": ["cpce:L34-5"] },
  },
  {
    rule: "FR-11",
    kind: "refused",
    title: "Consent to e-mail covers no SMS.",
    question: aSend("FR", { channel: "sms" }, { consents: [aConsent({})] }),
    outcome: "refused",
    reasons: { "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"], "FR-11": ["cpce:L34-5"] },
  },
  {
    rule: "FR-11",
    kind: "edge",
    title: "STOP was answered to the SMS: the e-mail consent stands.",
    question: aSend(
      "FR",
      {},
      {
        consents: [
          aConsent({}),
          aConsent({ channel: "sms" }),
          aConsent({ channel: "sms", state: "withdrawn", at: "2026-06-01" }),
        ],
      },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
];
