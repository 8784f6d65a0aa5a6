import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-NO-GROUND",
    kind: "permitted",
    title: "A rule speaks about it, and is met.",
    question: aSend("SE", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"] },
  },
  {
    rule: "X-NO-GROUND",
    kind: "refused",
    title: "The channel was not told, so no rule can be met.",
    question: aSend("SE", { channel: null }, { consents: [aConsent({})] }),
    outcome: "refused",
    reasons: { "X-NO-GROUND": ["gdpr:5(1)(a)", "gdpr:5(2)"] },
  },
  {
    rule: "X-NO-GROUND",
    kind: "edge",
    title: "The day before the consent standard, there is not even a source to cite.",
    question: aSend("SE", { on: "2018-05-24" }, { consents: [aConsent({ at: "2018-01-02" })] }),
    outcome: "refused",
    reasons: { "X-NO-GROUND": [] },
  },
];
