import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-06",
    kind: "permitted",
    title: "Consent to be called.",
    question: aSend("NL", { channel: "voice" }, { consents: [aConsent({ channel: "voice" })] }),
    outcome: "permitted",
    reasons: { "NL-06": ["tw:11.7-voice"] },
  },
  {
    rule: "NL-06",
    kind: "refused",
    title: "No consent to be called.",
    question: aSend("NL", { channel: "voice" }, {}),
    outcome: "refused",
    reasons: { "NL-06": ["tw:11.7-voice"] },
  },
  {
    rule: "NL-06",
    kind: "edge",
    title: "The day before the rule, the baseline asks the same.",
    question: aSend("NL", { channel: "voice", on: "2021-06-30" }, {}),
    outcome: "refused",
    reasons: { "EU-06": ["eprivacy:13(3)"] },
  },
  {
    rule: "NL-06",
    kind: "edge",
    title: "The first day of the rule.",
    question: aSend("NL", { channel: "voice", on: "2021-07-01" }, {}),
    outcome: "refused",
    reasons: { "NL-06": ["tw:11.7-voice"] },
  },
];
