import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-01",
    kind: "permitted",
    title: "Consent to offers by e-mail.",
    question: aSend("SE", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"] },
  },
  {
    rule: "EU-01",
    kind: "refused",
    title: "No consent.",
    question: aSend("SE", {}, {}),
    outcome: "refused",
    reasons: { "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"] },
  },
  {
    rule: "EU-01",
    kind: "edge",
    title: "The first day of the consent standard.",
    question: aSend("SE", { on: "2018-05-25" }, { consents: [aConsent({ at: "2018-01-02" })] }),
    outcome: "permitted",
    reasons: { "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"] },
  },
  {
    rule: "EU-01",
    kind: "edge",
    title: "The day before, nothing is on record.",
    question: aSend("SE", { on: "2018-05-24" }, { consents: [aConsent({ at: "2018-01-02" })] }),
    outcome: "refused",
    reasons: { "X-NO-GROUND": [] },
  },
];
