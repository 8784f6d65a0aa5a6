import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-06",
    kind: "permitted",
    title: "Consent to be called.",
    question: aSend("SE", { channel: "voice" }, { consents: [aConsent({ channel: "voice" })] }),
    outcome: "permitted",
    reasons: { "EU-06": ["eprivacy:13(3)"] },
  },
  {
    rule: "EU-06",
    kind: "refused",
    title: "No consent.",
    question: aSend("SE", { channel: "voice" }, {}),
    outcome: "refused",
    reasons: { "EU-06": ["eprivacy:13(3)"] },
  },
  {
    rule: "EU-06",
    kind: "edge",
    title: "Consent to e-mail is none to a call.",
    question: aSend("SE", { channel: "voice" }, { consents: [aConsent({})] }),
    outcome: "refused",
    reasons: { "EU-06": ["eprivacy:13(3)"] },
  },
];
