import { aConsent, aSend, aSubscription } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-10",
    kind: "permitted",
    title: "Subscribed in May.",
    question: aSend(
      "FR",
      { message: "newsletter", relation: "subscriber" },
      { consents: [aSubscription()] },
    ),
    outcome: "permitted",
    reasons: { "FR-10": ["gdpr:4(11)", "gdpr:7(1)", "cpce:L34-5"] },
  },
  {
    rule: "FR-10",
    kind: "refused",
    title: "Never subscribed.",
    question: aSend("FR", { message: "newsletter" }, {}),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-10": ["gdpr:4(11)", "gdpr:7(1)", "cpce:L34-5"],
    },
  },
  {
    rule: "FR-10",
    kind: "edge",
    title: "The day before the subscription ended.",
    question: aSend(
      "FR",
      { message: "newsletter", relation: "subscriber", on: "2026-08-31" },
      {
        consents: [
          aSubscription(),
          aConsent({ purpose: "send.newsletter", state: "withdrawn", at: "2026-09-01" }),
        ],
      },
    ),
    outcome: "permitted",
    reasons: { "FR-10": ["gdpr:4(11)", "gdpr:7(1)", "cpce:L34-5"] },
  },
  {
    rule: "FR-10",
    kind: "edge",
    title: "The day the subscription ended.",
    question: aSend(
      "FR",
      { message: "newsletter", relation: "subscriber", on: "2026-09-01" },
      {
        consents: [
          aSubscription(),
          aConsent({ purpose: "send.newsletter", state: "withdrawn", at: "2026-09-01" }),
        ],
      },
    ),
    outcome: "refused",
    reasons: { "FR-10": ["gdpr:4(11)", "gdpr:7(1)", "cpce:L34-5"] },
  },
];
