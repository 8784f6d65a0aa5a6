import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-09",
    kind: "permitted",
    title: "Consent that names the partners.",
    question: {
      ...aSend(
        "SE",
        {},
        { consents: [aConsent({ purpose: "share.partners" })], partnersNamed: true },
      ),
      act: "share",
    },
    outcome: "permitted",
    reasons: { "EU-09": ["gdpr:4(11)", "gdpr:7(1)", "gdpr:13"] },
  },
  {
    rule: "EU-09",
    kind: "refused",
    title: "No consent.",
    question: { ...aSend("SE", {}, { partnersNamed: true }), act: "share" },
    outcome: "refused",
    reasons: { "EU-09": ["gdpr:4(11)", "gdpr:7(1)", "gdpr:13"] },
  },
  {
    rule: "EU-09",
    kind: "edge",
    title: "Consent, and whether it named them was not told.",
    question: {
      ...aSend("SE", {}, { consents: [aConsent({ purpose: "share.partners" })] }),
      act: "share",
    },
    outcome: "refused",
    reasons: { "EU-09": ["gdpr:4(11)", "gdpr:7(1)", "gdpr:13"] },
  },
];
