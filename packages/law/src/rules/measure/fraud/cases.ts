import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  ...consentCases({
    rule: "FR-M-FRAUD",
    jurisdiction: "FR",
    purpose: "fraud.detection",
    sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "cnil-2026-042:3.2", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "NL-M-FRAUD",
    jurisdiction: "NL",
    purpose: "fraud.detection",
    sources: ["tw:11.7a(1)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "IT-M-FRAUD",
    jurisdiction: "IT",
    purpose: "fraud.detection",
    sources: [
      "codice-privacy:122",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "garante-284-2026:6",
      "edpb-2-2023:50-51",
    ],
  }),
  ...consentCases({
    rule: "DE-M-FRAUD",
    jurisdiction: "DE",
    purpose: "fraud.detection",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "AT-M-FRAUD",
    jurisdiction: "AT",
    purpose: "fraud.detection",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "ES-M-FRAUD",
    jurisdiction: "ES",
    purpose: "fraud.detection",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "EU-M-FRAUD",
    jurisdiction: "SE",
    purpose: "fraud.detection",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
];
