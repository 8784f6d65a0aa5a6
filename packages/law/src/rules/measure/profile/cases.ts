import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  ...consentCases({
    rule: "FR-M-PROFILE",
    jurisdiction: "FR",
    purpose: "profile.cross_channel",
    sources: [
      "lil:82",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "cnil-2026-042:4",
      "edpb-2-2023:50-51",
      "gdpr:21(3)",
    ],
  }),
  ...consentCases({
    rule: "NL-M-PROFILE",
    jurisdiction: "NL",
    purpose: "profile.cross_channel",
    sources: ["tw:11.7a(1)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "gdpr:21(3)"],
  }),
  ...consentCases({
    rule: "IT-M-PROFILE",
    jurisdiction: "IT",
    purpose: "profile.cross_channel",
    sources: [
      "codice-privacy:122",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "garante-284-2026:6",
      "edpb-2-2023:50-51",
      "gdpr:21(3)",
    ],
  }),
  ...consentCases({
    rule: "DE-M-PROFILE",
    jurisdiction: "DE",
    purpose: "profile.cross_channel",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "gdpr:21(3)"],
  }),
  ...consentCases({
    rule: "AT-M-PROFILE",
    jurisdiction: "AT",
    purpose: "profile.cross_channel",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "gdpr:21(3)"],
  }),
  ...consentCases({
    rule: "ES-M-PROFILE",
    jurisdiction: "ES",
    purpose: "profile.cross_channel",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "gdpr:21(3)"],
  }),
  ...consentCases({
    rule: "EU-M-PROFILE",
    jurisdiction: "SE",
    purpose: "profile.cross_channel",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "gdpr:21(3)"],
  }),
  {
    rule: "FR-M-PROFILE",
    kind: "edge",
    title: "A joint box never carries a profile beyond the mailing.",
    question: aMeasurement(
      "FR",
      { purpose: "profile.cross_channel" },
      { consents: [aConsent({ alsoNames: ["profile.cross_channel"] })], suppressed: false },
    ),
    outcome: "refused",
    reasons: {
      "FR-M-PROFILE": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:4",
        "edpb-2-2023:50-51",
        "gdpr:21(3)",
      ],
    },
  },
];
