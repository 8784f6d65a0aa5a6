import { CUSTOMER, aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-07",
    kind: "permitted",
    title: "A customer who agreed to be called.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", on: "2026-07-02" },
      { ...CUSTOMER, consents: [aConsent({ channel: "voice" })] },
    ),
    outcome: "permitted",
    reasons: { "NL-07": ["tw:11.7-voice", "tw:11.7-voice-customers"] },
  },
  {
    rule: "NL-07",
    kind: "refused",
    title: "A customer who did not.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", on: "2026-07-02" },
      { ...CUSTOMER },
    ),
    outcome: "refused",
    reasons: {
      "NL-07": ["tw:11.7-voice", "tw:11.7-voice-customers"],
      "NL-07-EXCEPT": ["tw:11.7-voice-customers"],
    },
  },
  {
    rule: "NL-07",
    kind: "edge",
    title: "The last day of the customer exception.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", on: "2026-06-30" },
      { ...CUSTOMER },
    ),
    outcome: "permitted",
    reasons: { "NL-07-2021": ["tw:11.7-voice", "tw:11.7-customer"] },
  },
  {
    rule: "NL-07",
    kind: "edge",
    title: "The first day without it.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", on: "2026-07-01" },
      { ...CUSTOMER },
    ),
    outcome: "refused",
    reasons: {
      "NL-07": ["tw:11.7-voice", "tw:11.7-voice-customers"],
      "NL-07-EXCEPT": ["tw:11.7-voice-customers"],
    },
  },
];
