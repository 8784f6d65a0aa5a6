import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  ...consentCases({
    rule: "FR-M-OPTIMISE",
    jurisdiction: "FR",
    purpose: "optimise.campaign",
    sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "cnil-2026-042:3.2", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "NL-M-OPTIMISE",
    jurisdiction: "NL",
    purpose: "optimise.campaign",
    sources: ["tw:11.7a(1)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "IT-M-OPTIMISE",
    jurisdiction: "IT",
    purpose: "optimise.campaign",
    sources: [
      "codice-privacy:122",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "garante-284-2026:6",
      "edpb-2-2023:50-51",
    ],
  }),
  ...consentCases({
    rule: "DE-M-OPTIMISE",
    jurisdiction: "DE",
    purpose: "optimise.campaign",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "AT-M-OPTIMISE",
    jurisdiction: "AT",
    purpose: "optimise.campaign",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "ES-M-OPTIMISE",
    jurisdiction: "ES",
    purpose: "optimise.campaign",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "EU-M-OPTIMISE",
    jurisdiction: "SE",
    purpose: "optimise.campaign",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
];
