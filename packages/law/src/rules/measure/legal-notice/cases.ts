import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  {
    rule: "IT-M-NOTICE",
    kind: "permitted",
    title: "A notice the law makes the body send.",
    question: aMeasurement(
      "IT",
      { purpose: "proof.legal_notice", message: "transactional" },
      { measure: { exclusive: true, legalDuty: true } },
    ),
    outcome: "permitted",
    reasons: { "IT-M-NOTICE": ["codice-privacy:122", "garante-284-2026:5(3)"] },
  },
  {
    rule: "IT-M-NOTICE",
    kind: "refused",
    title: "No legal duty to send it.",
    question: aMeasurement(
      "IT",
      { purpose: "proof.legal_notice", message: "transactional" },
      { measure: { exclusive: true, legalDuty: false } },
    ),
    outcome: "refused",
    reasons: { "IT-M-NOTICE": ["codice-privacy:122", "garante-284-2026:5(3)"] },
  },
  {
    rule: "IT-M-NOTICE",
    kind: "edge",
    title: "The first day of the provision.",
    question: aMeasurement(
      "IT",
      { purpose: "proof.legal_notice", message: "transactional", on: "2026-04-29" },
      { measure: { exclusive: true, legalDuty: true } },
    ),
    outcome: "permitted",
    reasons: { "IT-M-NOTICE": ["codice-privacy:122", "garante-284-2026:5(3)"] },
  },
  {
    rule: "IT-M-NOTICE-2018",
    kind: "edge",
    title: "The day before.",
    question: aMeasurement(
      "IT",
      { purpose: "proof.legal_notice", message: "transactional", on: "2026-04-28" },
      { measure: { exclusive: true, legalDuty: true } },
    ),
    outcome: "refused",
    reasons: {
      "IT-M-NOTICE-2018": ["codice-privacy:122", "eprivacy:5(3)", "gdpr:4(11)", "wp118:V"],
    },
  },
  ...consentCases({
    rule: "IT-M-NOTICE-2018",
    jurisdiction: "IT",
    purpose: "proof.legal_notice",
    sources: ["codice-privacy:122", "eprivacy:5(3)", "gdpr:4(11)", "wp118:V"],
    on: "2026-04-28",
    given: "2025-05-02",
    withdrawn: "2026-03-01",
  }),
  {
    rule: "FR-M-NOTICE",
    kind: "permitted",
    title: "The reader consented.",
    question: aMeasurement(
      "FR",
      { purpose: "proof.legal_notice", message: "transactional" },
      { consents: [aConsent({ purpose: "proof.legal_notice" })] },
    ),
    outcome: "permitted",
    reasons: { "FR-M-NOTICE": ["lil:82", "eprivacy:5(3)", "cnil-2026-042:3.2", "wp118:V"] },
  },
  {
    rule: "FR-M-NOTICE",
    kind: "refused",
    title: "No legal duty to send it: refused under either reading.",
    question: aMeasurement(
      "FR",
      { purpose: "proof.legal_notice", message: "transactional" },
      { measure: { exclusive: true } },
    ),
    outcome: "refused",
    reasons: { "FR-M-NOTICE": ["lil:82", "eprivacy:5(3)", "cnil-2026-042:3.2", "wp118:V"] },
  },
  {
    rule: "FR-M-NOTICE",
    kind: "edge",
    title: "A legal duty: contested, and no policy chose the wide reading.",
    question: aMeasurement(
      "FR",
      { purpose: "proof.legal_notice", message: "transactional" },
      { measure: { exclusive: true, legalDuty: true } },
    ),
    outcome: "contested",
    reasons: { "FR-M-NOTICE": ["lil:82", "eprivacy:5(3)", "cnil-2026-042:3.2", "wp118:V"] },
  },
  {
    rule: "FR-M-NOTICE",
    kind: "edge",
    title: "The same under the wide reading.",
    question: aMeasurement(
      "FR",
      {
        purpose: "proof.legal_notice",
        message: "transactional",
        policy: { readings: { "FR-M-NOTICE": "B" } },
      },
      { measure: { exclusive: true, legalDuty: true } },
    ),
    outcome: "permitted",
    reasons: { "FR-M-NOTICE": ["lil:82", "eprivacy:5(3)", "cnil-2026-042:3.2", "wp118:V"] },
  },
  ...consentCases({
    rule: "FR-M-NOTICE-2018",
    jurisdiction: "FR",
    purpose: "proof.legal_notice",
    sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "wp118:V"],
    on: "2026-04-13",
    given: "2025-05-02",
    withdrawn: "2026-03-01",
  }),
  ...consentCases({
    rule: "NL-M-NOTICE",
    jurisdiction: "NL",
    purpose: "proof.legal_notice",
    sources: [
      "tw:11.7a(1)",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "wp118:V",
      "ap-duo-2019:statement",
      "edpb-2-2023:50-51",
    ],
  }),
  ...consentCases({
    rule: "DE-M-NOTICE",
    jurisdiction: "DE",
    purpose: "proof.legal_notice",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "wp118:V", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "AT-M-NOTICE",
    jurisdiction: "AT",
    purpose: "proof.legal_notice",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "wp118:V", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "ES-M-NOTICE",
    jurisdiction: "ES",
    purpose: "proof.legal_notice",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "wp118:V", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "EU-M-NOTICE",
    jurisdiction: "SE",
    purpose: "proof.legal_notice",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "wp118:V", "edpb-2-2023:50-51"],
  }),
  {
    rule: "NL-M-NOTICE",
    kind: "refused",
    title: "A public body hides a pixel in letters to students.",
    question: aMeasurement(
      "NL",
      {
        purpose: "proof.legal_notice",
        message: "transactional",
        recipient: "b2c",
        relation: "account",
      },
      { measure: { exclusive: true, legalDuty: true } },
    ),
    outcome: "refused",
    reasons: {
      "NL-M-NOTICE": [
        "tw:11.7a(1)",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "wp118:V",
        "ap-duo-2019:statement",
        "edpb-2-2023:50-51",
      ],
    },
  },
];
