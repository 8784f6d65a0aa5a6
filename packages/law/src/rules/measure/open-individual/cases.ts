import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  ...consentCases({
    rule: "FR-M-OPEN",
    jurisdiction: "FR",
    purpose: "track.open.individual",
    sources: [
      "lil:82",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "cnil-2026-042:2.1",
      "edpb-2-2023:50-51",
      "wp118:V",
    ],
  }),
  ...consentCases({
    rule: "NL-M-OPEN",
    jurisdiction: "NL",
    purpose: "track.open.individual",
    sources: ["tw:11.7a(1)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "wp118:V"],
  }),
  ...consentCases({
    rule: "IT-M-OPEN",
    jurisdiction: "IT",
    purpose: "track.open.individual",
    sources: [
      "codice-privacy:122",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "garante-284-2026:6",
      "edpb-2-2023:50-51",
      "wp118:V",
    ],
  }),
  ...consentCases({
    rule: "DE-M-OPEN",
    jurisdiction: "DE",
    purpose: "track.open.individual",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "wp118:V"],
  }),
  ...consentCases({
    rule: "AT-M-OPEN",
    jurisdiction: "AT",
    purpose: "track.open.individual",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "wp118:V"],
  }),
  ...consentCases({
    rule: "ES-M-OPEN",
    jurisdiction: "ES",
    purpose: "track.open.individual",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "wp118:V"],
  }),
  ...consentCases({
    rule: "EU-M-OPEN",
    jurisdiction: "SE",
    purpose: "track.open.individual",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "wp118:V"],
  }),
];
