import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  ...consentCases({
    rule: "FR-M-FREQUENCY",
    jurisdiction: "FR",
    purpose: "frequency.performance",
    sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "cnil-2026-042:3.2", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "NL-M-FREQUENCY",
    jurisdiction: "NL",
    purpose: "frequency.performance",
    sources: ["tw:11.7a(1)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "IT-M-FREQUENCY",
    jurisdiction: "IT",
    purpose: "frequency.performance",
    sources: [
      "codice-privacy:122",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "garante-284-2026:6",
      "edpb-2-2023:50-51",
    ],
  }),
  ...consentCases({
    rule: "DE-M-FREQUENCY",
    jurisdiction: "DE",
    purpose: "frequency.performance",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "AT-M-FREQUENCY",
    jurisdiction: "AT",
    purpose: "frequency.performance",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "ES-M-FREQUENCY",
    jurisdiction: "ES",
    purpose: "frequency.performance",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "EU-M-FREQUENCY",
    jurisdiction: "SE",
    purpose: "frequency.performance",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  {
    rule: "FR-M-FREQUENCY",
    kind: "edge",
    title: "One box named the mailing and the frequency: joint consent, on by default.",
    question: aMeasurement(
      "FR",
      { purpose: "frequency.performance" },
      { consents: [aConsent({ alsoNames: ["frequency.performance"] })], suppressed: false },
    ),
    outcome: "permitted",
    reasons: {
      "FR-M-FREQUENCY": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:3.2",
        "edpb-2-2023:50-51",
      ],
    },
  },
  {
    rule: "FR-M-FREQUENCY",
    kind: "edge",
    title: "The same with joint consents switched off.",
    question: aMeasurement(
      "FR",
      { purpose: "frequency.performance", policy: { frJointConsent: false } },
      { consents: [aConsent({ alsoNames: ["frequency.performance"] })], suppressed: false },
    ),
    outcome: "refused",
    reasons: {
      "FR-M-FREQUENCY": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:3.2",
        "edpb-2-2023:50-51",
      ],
    },
  },
  {
    rule: "DE-M-FREQUENCY",
    kind: "edge",
    title: "A joint box carries no further in Germany.",
    question: aMeasurement(
      "DE",
      { purpose: "frequency.performance" },
      { consents: [aConsent({ alsoNames: ["frequency.performance"] })], suppressed: false },
    ),
    outcome: "refused",
    reasons: { "DE-M-FREQUENCY": ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"] },
  },
];
