import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  ...consentCases({
    rule: "FR-M-PERSONALISE",
    jurisdiction: "FR",
    purpose: "personalise.by_opens",
    sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "cnil-2026-042:3.2", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "NL-M-PERSONALISE",
    jurisdiction: "NL",
    purpose: "personalise.by_opens",
    sources: ["tw:11.7a(1)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "IT-M-PERSONALISE",
    jurisdiction: "IT",
    purpose: "personalise.by_opens",
    sources: [
      "codice-privacy:122",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "garante-284-2026:6",
      "edpb-2-2023:50-51",
    ],
  }),
  ...consentCases({
    rule: "DE-M-PERSONALISE",
    jurisdiction: "DE",
    purpose: "personalise.by_opens",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "AT-M-PERSONALISE",
    jurisdiction: "AT",
    purpose: "personalise.by_opens",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "ES-M-PERSONALISE",
    jurisdiction: "ES",
    purpose: "personalise.by_opens",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "EU-M-PERSONALISE",
    jurisdiction: "SE",
    purpose: "personalise.by_opens",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  {
    rule: "FR-M-PERSONALISE",
    kind: "refused",
    title: "A consent to be measured is none to be personalised.",
    question: aMeasurement(
      "FR",
      { purpose: "personalise.by_clicks" },
      { consents: [aConsent({ purpose: "track.click.individual" })], suppressed: false },
    ),
    outcome: "refused",
    reasons: {
      "FR-M-PERSONALISE": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:3.2",
        "edpb-2-2023:50-51",
      ],
    },
  },
];
